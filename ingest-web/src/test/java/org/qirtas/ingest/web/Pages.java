package org.qirtas.ingest.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.qirtas.Article;

/** Pages for tests. */
final class Pages {

    /** A paragraph that is long enough to be the text of an article. */
    static final String FERRY =
            "The ferry left the old harbour at dawn, turned back after an hour of fog, and waited for the"
                    + " pilot, who had overslept. Nobody was hurt, and the islanders had their bread at noon.";

    static final String FARE =
            "The company says that it will pay back all fares, and that the pilot now has two clocks;"
                    + " the harbour master, for his part, has bought a louder horn.";

    private Pages() {}

    static byte[] bytes(String html) {
        return html.getBytes(UTF_8);
    }

    /** A page with a head and a body. */
    static String page(String head, String body) {
        return "<!DOCTYPE html><html><head>" + head + "</head><body>" + body + "</body></html>";
    }

    static String paragraphs(String... texts) {
        return "<p>" + String.join("</p>\n<p>", texts) + "</p>";
    }

    static Article article(String html) {
        return WebPage.of(bytes(html)).article().orElseThrow();
    }

    /** An article with the two paragraphs and something else. */
    static Article articleWith(String head, String before, String after) {
        return article(page(head, "<article>" + before + paragraphs(FERRY, FARE) + after + "</article>"));
    }
}
