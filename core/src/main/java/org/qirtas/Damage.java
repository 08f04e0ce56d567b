package org.qirtas;

import java.util.Objects;

/**
 * One damaged place of an archive. Immutable.
 *
 * <pre>{@code
 * for (Damage damage : archive.verify().damage()) {
 *     System.out.println("byte " + damage.offset() + ", " + damage.section().title()
 *             + (damage.ordinal() < 0 ? "" : ", article " + damage.ordinal()) + ": " + damage.message());
 * }
 * Damage missing = Damage.of(0, SectionKind.FILE, -1, "the file is empty");
 * }</pre>
 */
public final class Damage {

    /** Maximum number of places that a report lists: each takes some 300 bytes of heap, and an archive may have millions. */
    public static final int MAX_LISTED = 1 << 16;

    private final long offset;
    private final SectionKind section;
    private final long ordinal;
    private final String message;

    private Damage(long offset, SectionKind section, long ordinal, String message) {
        this.offset = offset;
        this.section = Objects.requireNonNull(section, "section");
        this.ordinal = ordinal;
        this.message = Objects.requireNonNull(message, "message");
    }

    /**
     * Damage at a place.
     *
     * @param offset offset in the file, in bytes; 0 if the damage has no place of its own
     * @param section kind of the damaged section
     * @param ordinal ordinal of the damaged article, or -1 if the damage affects no article or all
     * @param message what is wrong, as a sentence for people
     * @return the damage
     */
    public static Damage of(long offset, SectionKind section, long ordinal, String message) {
        return new Damage(offset, section, ordinal, message);
    }

    /**
     * Offset of the damage in the file.
     *
     * @return number of bytes; 0 if the damage has no place of its own
     */
    public long offset() {
        return offset;
    }

    /**
     * Kind of the damaged section.
     *
     * @return kind of a section
     */
    public SectionKind section() {
        return section;
    }

    /**
     * The damaged article.
     *
     * @return its ordinal, or -1 if the damage affects no article or all
     */
    public long ordinal() {
        return ordinal;
    }

    /**
     * What is wrong.
     *
     * @return a sentence for people
     */
    public String message() {
        return message;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Damage damage
                && offset == damage.offset
                && section == damage.section
                && ordinal == damage.ordinal
                && message.equals(damage.message);
    }

    @Override
    public int hashCode() {
        return Objects.hash(offset, section, ordinal, message);
    }

    @Override
    public String toString() {
        return message;
    }
}
