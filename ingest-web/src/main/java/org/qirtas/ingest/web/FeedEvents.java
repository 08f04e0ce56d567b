package org.qirtas.ingest.web;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** The events of an XML file. Document types are passed over, and no entity is expanded. For one thread. */
final class FeedEvents extends StreamReaderDelegate {

    private static final int MAX_DEPTH = 1_000;
    private static final XMLInputFactory FACTORY = factory();

    private final EventInput input;
    private int depth;

    FeedEvents(EventInput input) throws XMLStreamException {
        super(FACTORY.createXMLStreamReader(input));
        this.input = input;
    }

    /** The parser of Java: that of an application may differ. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
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
