package org.qirtas.ingest.web;

import org.jsoup.nodes.Element;

/**
 * A piece of text on a line of its own, such as a paragraph, a heading or an item of a list.
 *
 * @param element the nearest element that begins a line
 * @param text without blanks at its ends; may have line feeds inside
 * @param linked the number of its characters in links
 */
record TextBlock(Element element, String text, int linked) {

    private static final int PARAGRAPH_LENGTH = 80;
    private static final int SENTENCE_LENGTH = 25;
    private static final String SENTENCE_MARKS = ".!?؟۔。！？…।,،";

    /** The share of characters in links. */
    double linkDensity() {
        return (double) linked / text.length();
    }

    /** How much of an article it may be: the characters outside links, if it looks like sentences. */
    int weight() {
        boolean isText = text.length() >= PARAGRAPH_LENGTH || (text.length() >= SENTENCE_LENGTH && hasSentence());
        boolean isLinks = 2 * linked > text.length();
        return isText && !isLinks && !MarkupBlocks.isHeading(element) ? text.length() - linked : 0;
    }

    private boolean hasSentence() {
        return text.chars().anyMatch(c -> SENTENCE_MARKS.indexOf(c) >= 0);
    }
}
