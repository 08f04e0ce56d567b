package org.qirtas.ingest.web;

/** What a page may state about its article. */
enum PageField {
    TITLE,
    /** The headings that a page shows, one of which is probably the title. */
    HEADING,
    LEAD,
    PUBLISHED,
    UPDATED,
    AUTHOR,
    /** An author that is no person. */
    ORGANIZATION,
    SECTION,
    LANGUAGE,
    TAGS,
    SOURCE,
    URL,
    BODY
}
