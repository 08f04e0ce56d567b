package org.qirtas.internal.format;

/** Limits of the format, with their reasons; FORMAT.md lists them too. */
public final class Limits {

    /** Articles in a chunk: one offset for 64 articles, about 30 KB in one read. */
    public static final int CHUNK_ARTICLES = 64;

    /** Articles in an archive: ordinals are 31 bits. */
    public static final int ARTICLES = Integer.MAX_VALUE - 1;

    /** Bytes of the content of an article, and therefore of a frame. A reader must be able to hold them at once. */
    public static final int CONTENT = 1 << 28;

    /** Bytes of the dictionary of a model. A reader must be able to keep them in memory for each model. */
    public static final int DICTIONARY = 1 << 26;

    /** Bytes of an uncompressed vocabulary: 65,534 tokens of 16 units take at most 3,276,703 bytes. */
    public static final int VOCABULARY = 1 << 22;

    /** UTF-16 units of a text model's name: the manifest holds the names of all models. */
    public static final int MODEL_NAME = 1 << 7;

    /** UTF-16 units of the name of a file that holds a text model: what file systems allow. */
    public static final int FILE_NAME = 255;

    /** Bytes of the uncompressed texts of a column. A reader must be able to hold them at once. */
    public static final int COLUMN_TEXTS = 1 << 26;

    /** Distinct texts of a column: each is an object in memory. */
    public static final int COLUMN_DISTINCT = 1 << 20;

    /** UTF-16 units of a text of a column: the texts of any articles that are packed together must fit. */
    public static final int COLUMN_TEXT = 1 << 16;

    /** Bytes of the uncompressed forms of dates in a column. */
    public static final int FORM_TEXTS = 1 << 20;

    /** Distinct forms of dates in a column: more do not exist. */
    public static final int DATE_FORMS = 1 << 16;

    /** UTF-16 units of all texts in an article's frame: a token code of two bytes may stand for 16. */
    public static final int ARTICLE_UNITS = 1 << 26;

    /** Tags of an article: each is an object in memory. */
    public static final int TAGS = 1 << 20;

    /** Attributes of an article: each is about five objects in memory. */
    public static final int ATTRIBUTES = 1 << 16;

    /** Sections in the manifest that exist once each: this version knows three types. */
    public static final int NAMED_SECTIONS = 1 << 8;

    /** Parity sections of an archive: one of the structure, one of the whole archive. */
    public static final int PARITY = 2;

    /** Bytes of the manifest: parsed it takes up to 64 times as much. */
    public static final int MANIFEST = 1 << 19;

    /** Bytes of a text model's section: the limits of its parts together. */
    public static final int TEXT_MODEL = DICTIONARY + VOCABULARY + (1 << 12);

    /** Bytes of a reference to a text model: its texts with three bytes a unit, and its numbers. */
    public static final int MODEL_REFERENCE = 1 << 11;

    /** Bytes of the window of a zstd frame: what common decoders accept. */
    public static final int WINDOW = 1 << 27;

    /** Bytes of a section that is read at once: the limit of Java arrays. */
    public static final int SECTION = 1 << 30;

    /** Bytes of a search index, of which a reader takes one block at a time: places in it are 40 bits. */
    public static final long SEARCH_INDEX = 1L << 40;

    /** Bytes of the directory of a chunk: the maximum that a reader takes to find an article. */
    public static final int CHUNK_DIRECTORY = 1 << 12;

    /** Generations in a file: opening reads the manifest of each. */
    public static final int GENERATIONS = 1 << 10;

    /** Text models in a generation: the model numbers in a chunk are 16 bits. */
    public static final int MODELS = 1 << 10;

    /** Bytes of the list of a catalogue: parsed it takes up to ten times as much. */
    public static final int CATALOGUE = 1 << 24;

    /** Archives of a catalogue: some 250 bytes each. */
    public static final int CATALOGUE_MEMBERS = 1 << 16;

    /** Generations of all archives of a catalogue: each is an object in memory. */
    public static final int CATALOGUE_GENERATIONS = 1 << 18;

    /** Distinct sources and languages of all archives of a catalogue: each is an object in memory. */
    public static final int CATALOGUE_VALUES = 1 << 16;

    /** UTF-16 units of the name of an archive of a catalogue. */
    public static final int RELATIVE_NAME = 1 << 10;

    /** UTF-16 units of a source or language that a catalogue lists. */
    public static final int CATALOGUE_TEXT = 1 << 10;

    /** Sources, and languages, that a catalogue lists of an archive. */
    public static final int MEMBER_VALUES = 1 << 6;

    private Limits() {}
}
