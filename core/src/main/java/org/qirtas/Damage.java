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
     * @param offset where in the file it begins, in bytes; 0 if it has no place of its own
     * @param section what it lies in
     * @param ordinal the article that it hits, or -1 if it hits none or all
     * @param message what is wrong, a sentence for people
     * @return the damage
     */
    public static Damage of(long offset, SectionKind section, long ordinal, String message) {
        return new Damage(offset, section, ordinal, message);
    }

    /**
     * Where in the file it begins.
     *
     * @return offset in bytes; 0 if it has no place of its own
     */
    public long offset() {
        return offset;
    }

    /**
     * What it lies in.
     *
     * @return kind of a section
     */
    public SectionKind section() {
        return section;
    }

    /**
     * The article that it hits.
     *
     * @return its ordinal, or -1 if it hits none or all
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
