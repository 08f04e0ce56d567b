package org.qirtas;

import java.util.List;

/**
 * What was salvaged of a damaged archive. Immutable.
 *
 * @param articles number of articles of the new archive
 * @param lost number of articles that are lost, as far as it can be told that they were there
 * @param withoutColumns how many of the salvaged articles have lost what stood in columns: source, language, section, dates
 *     and views
 * @param restoredBytes bytes that parity gave back before anything was read
 * @param damage why articles are lost, the first 65,536 reasons; an entry without a place of its own may stand for several
 *     in a row
 */
public record SalvageReport(
        int articles, int lost, int withoutColumns, long restoredBytes, List<VerifyReport.Damage> damage) {

    /**
     * Copies the list.
     *
     * @param articles see {@link #articles()}
     * @param lost see {@link #lost()}
     * @param withoutColumns see {@link #withoutColumns()}
     * @param restoredBytes see {@link #restoredBytes()}
     * @param damage see {@link #damage()}
     */
    public SalvageReport {
        damage = List.copyOf(damage);
    }
}
