package org.qirtas.ingest;

/**
 * Options for reading articles. Immutable.
 *
 * @param keepOriginal whether an article from a page keeps the bytes of the page as its original
 */
public record IngestOptions(boolean keepOriginal) {

    /** The bytes of pages are kept. */
    public static final IngestOptions DEFAULT = new IngestOptions(true);

    /**
     * These options with or without the bytes of pages.
     *
     * @param value whether an article from a page keeps the bytes of the page
     * @return a copy
     */
    public IngestOptions withKeepOriginal(boolean value) {
        return new IngestOptions(value);
    }
}
