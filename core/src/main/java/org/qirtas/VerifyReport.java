package org.qirtas;

import java.util.List;
import java.util.stream.Stream;
import org.qirtas.internal.check.Findings;

/**
 * The result of a full check of an archive. Immutable.
 *
 * <pre>{@code
 * VerifyReport report = archive.verify(publicKey, articles -> System.err.print("\r" + articles));
 * System.out.println(report.articles() + " articles, " + report.redacted() + " of them redacted, " + report.bytes() + " bytes");
 * if (!report.isWhole()) {
 *     report.damage().forEach(System.out::println);
 *     report.missingModels().forEach(model -> System.out.println("not found: " + model));
 * }
 * }</pre>
 */
public final class VerifyReport {

    private final long articles;
    private final long redacted;
    private final long bytes;
    private final List<Damage> damage;
    private final List<ModelInfo> missingModels;

    VerifyReport(Findings findings, List<Damage> further) {
        articles = findings.articles();
        redacted = findings.redacted();
        bytes = findings.bytes();
        damage = Stream.concat(findings.damage().stream(), further.stream()).toList();
        missingModels = findings.missingModels().stream().map(ModelInfo::new).toList();
    }

    /**
     * Number of articles that the archive declares, including redacted ones.
     *
     * @return the number, at least 0
     */
    public long articles() {
        return articles;
    }

    /**
     * Number of redacted articles that the archive declares.
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
     * The damage in the order of the file, and then everything that the key did not sign. The check of the articles
     * ends after 65,536 damaged places.
     *
     * @return the places; none if the archive is whole
     */
    public List<Damage> damage() {
        return damage;
    }

    /**
     * The text models of other files that were not found. Articles that need one of them were not checked.
     *
     * @return the models; none if the archive refers to none, or all were found
     */
    public List<ModelInfo> missingModels() {
        return missingModels;
    }

    /**
     * Whether the archive is whole.
     *
     * @return true if there is no damage, and no text model is missing
     */
    public boolean isWhole() {
        return damage.isEmpty() && missingModels.isEmpty();
    }

    @Override
    public String toString() {
        return articles + " articles, " + redacted + " of them redacted, " + bytes + " bytes, damage " + damage
                + (missingModels.isEmpty() ? "" : ", missing " + missingModels);
    }
}
