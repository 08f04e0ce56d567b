package org.qirtas.format;

/** Limits of the format, with their reasons; FORMAT.md lists them too. */
public final class Limits {

    /** Articles in a chunk: one offset for 64 articles, about 30 KB in one read. */
    public static final int CHUNK_ARTICLES = 64;

    /** Articles in an archive: ordinals are 31 bits. */
    public static final int ARTICLES = Integer.MAX_VALUE - 1;

    /** Bytes of an article's content, and so of a frame: what a reader must be ready to hold at once. */
    public static final int CONTENT = 1 << 28;

    /** Bytes of a model's dictionary: what a reader must be ready to keep in memory for each model. */
    public static final int DICTIONARY = 1 << 26;

    /** Bytes of a vocabulary or of a column's texts when they are not compressed. */
    public static final int BLOCK = 1 << 28;

    /** Bytes of the window of a zstd frame: what common decoders accept. */
    public static final int WINDOW = 1 << 27;

    /** Bytes of a section that is read at once: Java arrays. */
    public static final int SECTION = 1 << 30;

    /** Text models in an archive: the model numbers in a chunk are 16 bits. */
    public static final int MODELS = 1 << 10;

    private Limits() {}
}
