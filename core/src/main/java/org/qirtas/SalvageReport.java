package org.qirtas;

import java.util.List;
import org.qirtas.internal.rescue.Salvage;

/** What was salvaged of a damaged archive. Immutable. */
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
     * Number of articles that are lost, as far as it can be told that they were there.
     *
     * @return the number, at least 0
     */
    public long lost() {
        return lost;
    }

    /**
     * How many of the salvaged articles have lost what stood in columns: source, language, section, dates and views.
     *
     * @return the number, at least 0
     */
    public long withoutColumns() {
        return withoutColumns;
    }

    /**
     * Bytes that parity gave back before anything was read.
     *
     * @return the number, at least 0
     */
    public long restoredBytes() {
        return restoredBytes;
    }

    /**
     * Why articles are lost: the first 65,536 reasons. An entry without a place of its own may stand for several articles in
     * a row.
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
