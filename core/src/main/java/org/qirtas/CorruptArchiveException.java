package org.qirtas;

import java.io.Serial;
import java.util.Objects;

/**
 * An archive is damaged: bytes do not match their checksum, or contradict each other.
 *
 * <pre>{@code
 * List<Damage> damage = new ArrayList<>();
 * try {
 *     archive.get("62315");
 * } catch (CorruptArchiveException e) {
 *     boolean others = e.ordinal() >= 0; // then all other articles can be read
 *     damage.add(e.damage());
 * }
 * }</pre>
 */
public final class CorruptArchiveException extends ArchiveException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Offset of the damaged part in the file, in bytes. */
    private final long offset;

    /** Kind of the damaged section. */
    private final SectionKind section;

    /** The damaged article, or -1. */
    private final long ordinal;

    /**
     * An error at a place.
     *
     * @param archive name of the archive
     * @param offset offset of the damaged part in the file, in bytes
     * @param section kind of the damaged section
     * @param ordinal the damaged article, or -1 if the damage is not in a single article
     * @param problem what is wrong
     */
    public CorruptArchiveException(String archive, long offset, SectionKind section, long ordinal, String problem) {
        super(
                archive,
                problem,
                archive + " is damaged at byte " + offset + ", in the "
                        + Objects.requireNonNull(section, "section").title()
                        + (ordinal < 0 ? "" : ", article " + ordinal) + ": " + problem);
        this.offset = offset;
        this.section = section;
        this.ordinal = ordinal;
    }

    /**
     * Offset of the damaged part.
     *
     * @return number of bytes from the beginning of the file
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
     * @return its ordinal, or -1 if the damage is not in a single article
     */
    public long ordinal() {
        return ordinal;
    }

    /**
     * This error as a value.
     *
     * @return the damage with the same place and message
     */
    public Damage damage() {
        return Damage.of(offset, section, ordinal, String.valueOf(getMessage()));
    }
}
