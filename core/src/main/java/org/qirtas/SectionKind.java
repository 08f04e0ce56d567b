package org.qirtas;

/**
 * The kind of a part of an archive, named as in FORMAT.md. Future versions may add kinds; a {@code switch} needs a
 * default.
 */
public enum SectionKind {
    /** The first bytes of the file: magic and version. */
    FILE_HEADER("file header"),
    /** The vocabulary and the dictionary of a language. */
    TEXT_MODEL("text model"),
    /** Up to 64 articles. */
    CHUNK("chunk"),
    /** Metadata of consecutive articles. */
    COLUMNS("columns"),
    /** From keys to ordinals of articles. */
    ID_INDEX("id index"),
    /** From ordinals of articles to chunks and columns. */
    OFFSETS("offsets"),
    /** The list of all sections and their places. */
    MANIFEST("manifest"),
    /** Reed–Solomon parity, from which damage is repaired. */
    PARITY("parity"),
    /** Hashes of the canonical content of the articles. */
    CONTENT_HASHES("content hashes"),
    /** The articles of earlier generations that a generation deletes. */
    DELETIONS("deletions"),
    /** The name and digest of a text model that another file holds. */
    MODEL_REFERENCE("model reference"),
    /** The archives of a set, and what each of them holds. */
    CATALOGUE("catalogue"),
    /** From keys to the archives of a set that may have them. */
    KEY_CATALOGUE("key catalogue"),
    /** From words to the articles that have them. */
    SEARCH_INDEX("search index"),
    /** The last bytes of the file: the place of the manifest. */
    TRAILER("trailer"),
    /** The file as a whole, such as its length. */
    FILE("file"),
    /** A section with a damaged header, or of a type that this version of the library does not know. */
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
