package org.qirtas;

/** What a part of an archive is, with the names of FORMAT.md. New kinds may come, so a {@code switch} needs a default. */
public enum SectionKind {
    /** The first bytes of the file: magic and version. */
    FILE_HEADER("file header"),
    /** The vocabulary and the dictionary of a language. */
    TEXT_MODEL("text model"),
    /** Up to 64 articles. */
    CHUNK("chunk"),
    /** Metadata of a run of articles. */
    COLUMNS("columns"),
    /** What leads from a key to articles. */
    ID_INDEX("id index"),
    /** What leads from an article to its chunk and columns. */
    OFFSETS("offsets"),
    /** What is where. */
    MANIFEST("manifest"),
    /** What damage is repaired from. */
    PARITY("parity"),
    /** Hashes of what the articles say. */
    CONTENT_HASHES("content hashes"),
    /** The last bytes of the file: where the manifest is. */
    TRAILER("trailer"),
    /** The file as a whole, such as its length. */
    FILE("file"),
    /** Something that should be a section: its header is damaged, or this version of the library does not know its type. */
    UNKNOWN("unknown section");

    private final String title;

    SectionKind(String title) {
        this.title = title;
    }

    /**
     * The name for people, as in FORMAT.md.
     *
     * @return such as {@code text model}
     */
    public String title() {
        return title;
    }
}
