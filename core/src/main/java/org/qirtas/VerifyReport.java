package org.qirtas;

import java.util.List;
import java.util.stream.Stream;
import org.qirtas.internal.check.Findings;

/**
 * What a full check of an archive found. Immutable.
 *
 * <pre>{@code
 * VerifyReport report = archive.verify(publicKey, articles -> System.err.print("\r" + articles));
 * System.out.println(report.articles() + " articles, " + report.redacted() + " of them redacted, " + report.bytes() + " bytes");
 * if (!report.isWhole()) {
 *     report.damage().forEach(System.out::println);
 * }
 * }</pre>
 */
public final class VerifyReport {

    private final long articles;
    private final long redacted;
    private final long bytes;
    private final List<Damage> damage;

    VerifyReport(Findings findings, List<Damage> unsigned) {
        articles = findings.articles();
        redacted = findings.redacted();
        bytes = findings.bytes();
        damage = Stream.concat(findings.damage().stream(), unsigned.stream()).toList();
    }

    /**
     * Number of articles that the archive says it holds, redacted ones counted.
     *
     * @return the number, at least 0
     */
    public long articles() {
        return articles;
    }

    /**
     * How many of the articles were redacted, as the archive says.
     *
     * @return the number, at least 0
     */
    public long redacted() {
        return redacted;
    }

    /**
     * Number of bytes checked.
     *
     * @return length of the archive
     */
    public long bytes() {
        return bytes;
    }

    /**
     * What is wrong, in the order of the file, and then what a key did not sign. The check of the articles ends when 65,536 places are found.
     *
     * @return the places; none if the archive is whole
     */
    public List<Damage> damage() {
        return damage;
    }

    /**
     * Whether nothing is wrong.
     *
     * @return true if there is no damage
     */
    public boolean isWhole() {
        return damage.isEmpty();
    }

    @Override
    public String toString() {
        return articles + " articles, " + redacted + " of them redacted, " + bytes + " bytes, damage " + damage;
    }
}
