package org.qirtas;

import java.util.List;

/**
 * What a full check of an archive found. Immutable.
 *
 * @param articles number of articles that the archive says it holds
 * @param redacted how many of them were redacted, as the archive says
 * @param bytes number of bytes checked
 * @param damage what is wrong, in the order of the file; the check of the articles ends when 65,536 places are found. Empty if the
 *     archive is whole
 */
public record VerifyReport(int articles, int redacted, long bytes, List<Damage> damage) {

    /**
     * Copies the list.
     *
     * @param articles see {@link #articles()}
     * @param redacted see {@link #redacted()}
     * @param bytes see {@link #bytes()}
     * @param damage see {@link #damage()}
     */
    public VerifyReport {
        damage = List.copyOf(damage);
    }

    /**
     * Whether nothing is wrong.
     *
     * @return true if there is no damage
     */
    public boolean isWhole() {
        return damage.isEmpty();
    }

    /**
     * One damaged place.
     *
     * @param offset where in the file it begins, in bytes
     * @param section kind of the section that it lies in, as {@link CorruptArchiveException#section()}
     * @param ordinal the article it hits, or -1 if it hits none or all
     * @param message what is wrong
     */
    public record Damage(long offset, String section, int ordinal, String message) {

        /**
         * What an error says.
         *
         * @param error the error that reading gave
         * @return the same place and message
         */
        public static Damage of(CorruptArchiveException error) {
            return new Damage(error.offset(), error.section(), error.ordinal(), String.valueOf(error.getMessage()));
        }
    }
}
