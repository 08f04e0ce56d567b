package org.qirtas.internal.parity;

/** The lengths of the pages of a description: all pages are full except the last. */
final class PageLengths {

    /** Length of a full page: a bad sector of a disk destroys one page. */
    static final int PAGE = 4096;

    /** Bytes of a page before its content. */
    static final int HEADER = 28;

    /** Bytes of the description in a full page. */
    static final int CONTENT = PAGE - HEADER;

    private PageLengths() {}

    /** Number of the pages of a description. */
    static int pages(int descriptionLength) {
        return (descriptionLength + CONTENT - 1) / CONTENT;
    }

    /** Length of all pages of a description. */
    static int all(int descriptionLength) {
        return descriptionLength + pages(descriptionLength) * HEADER;
    }
}
