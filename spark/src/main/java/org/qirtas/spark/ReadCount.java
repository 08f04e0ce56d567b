package org.qirtas.spark;

/** What tasks count while they read. */
enum ReadCount {
    DAMAGED("damagedArticles", "damaged articles that were skipped"),
    PRUNED("prunedArticles", "articles that a search index ruled out"),
    /** An article of which the beginning alone is decoded counts as well. */
    DECODED("decodedArticles", "articles that were decoded"),
    /** Counted from the beginning of an archive, also where a generation begins with another article. */
    SKIPPED("skippedChunks", "chunks of 64 articles of which none was decoded"),
    /** Files of the machine itself are not counted. */
    REQUESTS("readRequests", "requests to file systems"),
    BYTES("readBytes", "bytes read from file systems");

    private final String title;
    private final String description;

    ReadCount(String title, String description) {
        this.title = title;
        this.description = description;
    }

    /** Name of the metric. */
    String title() {
        return title;
    }

    String description() {
        return description;
    }
}
