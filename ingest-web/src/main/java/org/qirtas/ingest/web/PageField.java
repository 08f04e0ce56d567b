package org.qirtas.ingest.web;

/** What a page may state about its article. */
enum PageField {
    TITLE,
    LEAD,
    PUBLISHED,
    UPDATED,
    AUTHOR,
    SECTION,
    LANGUAGE,
    TAGS,
    SOURCE,
    URL,
    BODY
}
