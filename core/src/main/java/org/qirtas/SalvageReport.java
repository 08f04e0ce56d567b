package org.qirtas;

import java.util.List;
import org.qirtas.internal.rescue.Salvage;

/** The result of a salvage. Immutable. */
public final class SalvageReport {

    private final long articles;
    private final long lost;
    private final long withoutColumns;
    private final long restoredBytes;
    private final List<Damage> damage;

    SalvageReport(Salvage salvage, long restoredBytes) {
        articles = salvage.articles();
        lost = salvage.lost();
        withoutColumns = salvage.withoutColumns();
        damage = List.copyOf(salvage.damage());
        this.restoredBytes = restoredBytes;
    }

    /**
     * Number of articles of the new archive.
     *
     * @return the number, at least 1
     */
    public long articles() {
        return articles;
    }

    /**
     * Number of articles that are known to be lost.
     *
     * @return the number, at least 0
     */
    public long lost() {
        return lost;
    }

    /**
     * Number of salvaged articles that lost the fields in columns: source, language, section, dates and views.
     *
     * @return the number, at least 0
     */
    public long withoutColumns() {
        return withoutColumns;
    }

    /**
     * Number of bytes that parity restored before articles were read.
     *
     * @return the number, at least 0
     */
    public long restoredBytes() {
        return restoredBytes;
    }

    /**
     * The reasons why articles are lost, at most the first 65,536. An entry without a place of its own may represent
     * several consecutive articles.
     *
     * @return the reasons; none if nothing is lost
     */
    public List<Damage> damage() {
        return damage;
    }

    @Override
    public String toString() {
        return articles + " articles, " + lost + " lost, " + withoutColumns + " without columns, " + restoredBytes
                + " bytes restored, damage " + damage;
    }
}
