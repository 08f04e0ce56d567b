package org.qirtas.ingest.web;

import java.nio.charset.Charset;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.qirtas.ingest.internal.XmlText;

/** The events of an XML file. Document types are passed over, and no entity is expanded. For one thread. */
final class FeedEvents extends StreamReaderDelegate {

    private static final int MAX_DEPTH = 1_000;

    private final EventInput input;
    private int depth;

    FeedEvents(EventInput input, Charset encoding) throws XMLStreamException {
        super(XmlText.parser(input, encoding));
        this.input = input;
    }

    @Override
    public int next() throws XMLStreamException {
        input.nextEvent();
        int event = super.next();
        depth += event == START_ELEMENT ? 1 : event == END_ELEMENT ? -1 : 0;
        if (depth > MAX_DEPTH) {
            throw new XMLStreamException("elements more than " + MAX_DEPTH + " deep", getLocation());
        }
        return event;
    }

    /** Passes over the rest of the element that has just begun. */
    void skip() throws XMLStreamException {
        int outside = depth - 1;
        while (depth > outside) {
            next();
        }
    }

    /** The value of an attribute, or an empty text. */
    static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value.strip();
    }
}
