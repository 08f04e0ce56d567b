package org.qirtas;

import java.io.Serial;

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

    /** Where in the file the damaged part begins, in bytes. */
    private final long offset;

    /** Kind of the section that the damage lies in. */
    private final SectionKind section;

    /** The damaged article, or -1. */
    private final long ordinal;

    /**
     * An error at a place.
     *
     * @param archive name of the archive
     * @param offset where in the file the damaged part begins, in bytes
     * @param section kind of the section that it lies in
     * @param ordinal the damaged article, or -1 if the damage is not in a single article
     * @param problem what is wrong
     */
    public CorruptArchiveException(String archive, long offset, SectionKind section, long ordinal, String problem) {
        super(
                archive,
                problem,
                archive + " is damaged at byte " + offset + ", in the " + section.title()
                        + (ordinal < 0 ? "" : ", article " + ordinal) + ": " + problem);
        this.offset = offset;
        this.section = section;
        this.ordinal = ordinal;
    }

    /**
     * Where the damaged part begins.
     *
     * @return offset in the file, in bytes
     */
    public long offset() {
        return offset;
    }

    /**
     * What the damaged part belongs to.
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
     * The same place and message as a value.
     *
     * @return what reports list
     */
    public Damage damage() {
        return Damage.of(offset, section, ordinal, String.valueOf(getMessage()));
    }
}
