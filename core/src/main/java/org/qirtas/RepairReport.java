package org.qirtas;

import java.util.List;

/** The result of a repair. Immutable. */
public final class RepairReport {

    private final long paritySections;
    private final long restoredBytes;
    private final long unreadableBytes;
    private final boolean written;
    private final List<Damage> damage;

    RepairReport(long paritySections, long restoredBytes, long unreadableBytes, boolean written, List<Damage> damage) {
        this.paritySections = paritySections;
        this.restoredBytes = restoredBytes;
        this.unreadableBytes = unreadableBytes;
        this.written = written;
        this.damage = List.copyOf(damage);
    }

    /**
     * Number of parity sections that were found. Without parity sections nothing can be repaired.
     *
     * @return the number, at least 0
     */
    public long paritySections() {
        return paritySections;
    }

    /**
     * Number of restored bytes: the bytes of restored sectors, and the bytes by which the file was too short or too
     * long.
     *
     * @return the number, at least 0
     */
    public long restoredBytes() {
        return restoredBytes;
    }

    /**
     * Number of bytes that could not be read from the disk.
     *
     * @return the number, at least 0
     */
    public long unreadableBytes() {
        return unreadableBytes;
    }

    /**
     * Whether the target was written. It is written only if something was restored.
     *
     * @return true if there is a new file
     */
    public boolean isWritten() {
        return written;
    }

    /**
     * The remaining damage.
     *
     * @return the places; none if the archive is whole again
     */
    public List<Damage> damage() {
        return damage;
    }

    /**
     * Whether the archive is whole now.
     *
     * @return true if no damage remains
     */
    public boolean isWhole() {
        return damage.isEmpty();
    }

    @Override
    public String toString() {
        return paritySections + " parity sections, " + restoredBytes + " bytes restored, " + unreadableBytes
                + " unreadable, damage " + damage;
    }
}
