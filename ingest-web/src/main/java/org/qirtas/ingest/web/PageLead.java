package org.qirtas.ingest.web;

import org.qirtas.ingest.internal.Wording;

/** The description of an article, which is often the beginning of its text. */
final class PageLead {

    private PageLead() {}

    /** Whether a description, perhaps cut off with dots, is in the text of an article. */
    static boolean isIn(String description, String body) {
        String bare = letters(description);
        return bare.isEmpty() || letters(body).contains(bare);
    }

    private static String letters(String text) {
        return Wording.fold(text).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
