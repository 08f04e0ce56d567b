package org.qirtas;

import java.util.List;

/**
 * What a repair did. Immutable.
 *
 * @param paritySections number of parity sections that were found; without any nothing can be repaired
 * @param restoredBytes bytes of the sectors that were restored, and those that the file was too short or too long by
 * @param unreadableBytes bytes that the disk did not give
 * @param isWritten whether the target was written: only if something was restored
 * @param damage everything that is still wrong; empty if the archive is whole again
 */
public record RepairReport(
        int paritySections,
        long restoredBytes,
        long unreadableBytes,
        boolean isWritten,
        List<VerifyReport.Damage> damage) {

    /**
     * Copies the list.
     *
     * @param paritySections see {@link #paritySections()}
     * @param restoredBytes see {@link #restoredBytes()}
     * @param unreadableBytes see {@link #unreadableBytes()}
     * @param isWritten see {@link #isWritten()}
     * @param damage see {@link #damage()}
     */
    public RepairReport {
        damage = List.copyOf(damage);
    }

    /**
     * Whether the archive is whole now.
     *
     * @return true if nothing is wrong any more
     */
    public boolean isWhole() {
        return damage.isEmpty();
    }
}
