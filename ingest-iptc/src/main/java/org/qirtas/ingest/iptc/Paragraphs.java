package org.qirtas.ingest.iptc;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The text of elements, a line for each paragraph. White space within a paragraph is one space. For one thread. */
final class Paragraphs {

    private static final int MAX_LENGTH = 16 << 20;
    private static final Pattern SPACE = Pattern.compile("[ \\t\\r\\n]+");

    /** Elements of NITF and XHTML that begin and end a paragraph. */
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "hl1",
            "hl2",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "dt",
            "dd",
            "tr",
            "div",
            "section",
            "block",
            "bq",
            "blockquote",
            "br",
            "pre",
            "hr",
            "ul",
            "ol",
            "dl",
            "table",
            "article",
            "figure",
            "body",
            "body.content",
            "fn");

    /** Elements whose text is not that of the article. */
    private static final Set<String> LEFT_OUT = Set.of(
            "head",
            "script",
            "style",
            "media",
            "body.end",
            "figcaption",
            "media-caption",
            "nitf-table-metadata",
            "object",
            "noscript");

    private static final Set<String> CELLS = Set.of("td", "th");

    private final XmlCursor xml;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder paragraph = new StringBuilder();

    private Paragraphs(XmlCursor xml) {
        this.xml = xml;
    }

    /** Reads the current element to its end. */
    static Optional<String> of(XmlCursor xml) throws IOException {
        Paragraphs paragraphs = new Paragraphs(xml);
        paragraphs.read(xml.depth());
        return Optional.of(paragraphs.text.toString()).filter(text -> !text.isEmpty());
    }

    /** Reads the current element to its end as one line. */
    static Optional<String> line(XmlCursor xml) throws IOException {
        return of(xml).map(text -> text.replace('\n', ' '));
    }

    private void read(int depth) throws IOException {
        int skipped = Integer.MAX_VALUE;
        for (XmlCursor.Event event = xml.next(); event != XmlCursor.Event.END_OF_FILE; event = xml.next()) {
            if (event == XmlCursor.Event.TEXT) {
                append(skipped);
                continue;
            }
            boolean isStart = event == XmlCursor.Event.START;
            if (!isStart && xml.depth() < depth) {
                break;
            }
            separate();
            if (isStart && skipped == Integer.MAX_VALUE && LEFT_OUT.contains(xml.name())) {
                skipped = xml.depth();
            } else if (!isStart && xml.depth() < skipped) {
                skipped = Integer.MAX_VALUE;
            }
        }
        endParagraph();
    }

    private void append(int skipped) throws IOException {
        if (skipped == Integer.MAX_VALUE) {
            paragraph.append(xml.text());
            xml.require(text.length() + paragraph.length() <= MAX_LENGTH, "an item of more than 16 Mi characters");
        }
    }

    private void separate() {
        if (BLOCKS.contains(xml.name())) {
            endParagraph();
        } else if (CELLS.contains(xml.name())) {
            paragraph.append(' ');
        }
    }

    private void endParagraph() {
        String line = SPACE.matcher(paragraph).replaceAll(" ").strip();
        if (!line.isEmpty()) {
            text.append(text.isEmpty() ? "" : "\n").append(line);
        }
        paragraph.setLength(0);
    }
}
