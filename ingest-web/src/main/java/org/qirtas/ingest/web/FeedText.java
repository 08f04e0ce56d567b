package org.qirtas.ingest.web;

import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/**
 * The content of an element of a feed. Elements inside, as in Atom's XHTML, become tags without attributes. For one
 * element.
 */
final class FeedText {

    /** Maximum number of characters of an element. */
    static final int MAX_LENGTH = 16 << 20;

    private static final Set<String> VOID = Set.of("br", "hr", "img", "wbr");

    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder markup = new StringBuilder();
    private int depth;
    private boolean hasElements;

    /**
     * Reads to the end of the element at which a reader is.
     *
     * @return its text; markup if it has elements inside
     * @throws XMLStreamException if it is not XML, or too long
     */
    static String read(XMLStreamReader xml) throws XMLStreamException {
        FeedText text = new FeedText();
        while (text.depth >= 0) {
            text.add(xml.next(), xml);
        }
        return (text.hasElements ? text.markup : text.plain).toString();
    }

    private void add(int event, XMLStreamReader xml) throws XMLStreamException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> begin(xml.getLocalName());
            case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
            case XMLStreamConstants.ENTITY_REFERENCE ->
                add(Parser.unescapeEntities("&" + xml.getLocalName() + ";", false));
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                add(xml.getText());
            default -> {}
        }
        if (plain.length() + markup.length() > 2 * MAX_LENGTH) {
            throw new XMLStreamException("an element of more than " + MAX_LENGTH + " characters", xml.getLocation());
        }
    }

    private void begin(String name) {
        depth++;
        hasElements = true;
        markup.append('<').append(name).append('>');
    }

    private void end(String name) {
        depth--;
        if (depth >= 0 && !VOID.contains(name)) {
            markup.append("</").append(name).append('>');
        }
    }

    private void add(String text) {
        plain.append(text);
        markup.append(Entities.escape(text));
    }
}
