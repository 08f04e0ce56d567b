package org.qirtas.ingest;

/**
 * How articles are read. Immutable.
 *
 * @param keepOriginal whether an article read from a page carries the page's bytes as its original
 */
public record IngestOptions(boolean keepOriginal) {

    /** The bytes of pages are kept. */
    public static final IngestOptions DEFAULT = new IngestOptions(true);

    /**
     * These options with or without the pages' bytes.
     *
     * @param value whether an article read from a page carries the page's bytes
     * @return a copy
     */
    public IngestOptions withKeepOriginal(boolean value) {
        return new IngestOptions(value);
    }
}
