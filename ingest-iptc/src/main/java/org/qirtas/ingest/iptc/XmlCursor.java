package org.qirtas.ingest.iptc;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.qirtas.ingest.IngestException;
import org.qirtas.ingest.SourceContent;
import org.qirtas.ingest.internal.XmlText;

/**
 * A position in XML that moves from element to element. Document types and external entities are not read. For one
 * thread.
 */
final class XmlCursor implements Closeable {

    private static final int MAX_DEPTH = 1_000;
    private static final String NOT_XML = "not well-formed XML: ";

    /** What documents use that do without the document type that would define it. */
    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("nbsp", "\u00a0"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("laquo", "«"),
            Map.entry("raquo", "»"),
            Map.entry("hellip", "…"),
            Map.entry("bull", "•"),
            Map.entry("euro", "€"),
            Map.entry("pound", "£"),
            Map.entry("copy", "©"));

    private final SourceContent file;
    private final BoundedInput input;
    private final XMLStreamReader xml;
    private int depth;

    XmlCursor(SourceContent file) throws IOException {
        this.file = file;
        Charset encoding = XmlText.encoding(file.stream(), file.name());
        input = new BoundedInput(file.stream());
        try {
            xml = XmlText.parser(input, encoding);
        } catch (XMLStreamException e) {
            throw problem(e);
        }
    }

    /** What follows. */
    enum Event {
        START,
        END,
        TEXT,
        END_OF_FILE
    }

    /** Goes to the next start, end or text. */
    Event next() throws IOException {
        try {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        require(depth <= MAX_DEPTH, "elements nest deeper than 1,000 levels");
                        return Event.START;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return Event.END;
                    }
                    case XMLStreamConstants.CHARACTERS,
                            XMLStreamConstants.CDATA,
                            XMLStreamConstants.SPACE,
                            XMLStreamConstants.ENTITY_REFERENCE -> {
                        return Event.TEXT;
                    }
                    default -> {
                        // comments and processing instructions
                    }
                }
            }
            return Event.END_OF_FILE;
        } catch (XMLStreamException e) {
            throw problem(e);
        } catch (MissingResourceException e) {
            throw new IngestException(file.name(), line(), NOT_XML + XmlText.problem(e));
        }
    }

    /**
     * Goes to the next element in the one at a depth, past what is left of the one before.
     *
     * @return whether there is one; otherwise the element at the depth has ended
     */
    boolean nextChild(int parentDepth) throws IOException {
        Event event = next();
        while (event != Event.END_OF_FILE) {
            if (event == Event.START && depth == parentDepth + 1) {
                return true;
            }
            if (event == Event.END && depth < parentDepth) {
                return false;
            }
            event = next();
        }
        return false;
    }

    /** Begins an item: counts its bytes anew. */
    void beginItem() {
        input.begin();
    }

    /** How many elements are open. */
    int depth() {
        return depth;
    }

    /** The name of the current element, without a prefix. */
    String name() {
        return xml.getLocalName();
    }

    /** The content of the current text. */
    String text() throws IngestException {
        if (xml.getEventType() != XMLStreamConstants.ENTITY_REFERENCE) {
            return xml.getText();
        }
        String entity = ENTITIES.get(xml.getLocalName());
        require(entity != null, "the entity &" + xml.getLocalName() + "; is not known; write the character itself");
        return String.valueOf(entity);
    }

    /** An attribute of the current element that is not empty. */
    Optional<String> attribute(String name) {
        @Nullable String value = xml.getAttributeValue(null, name);
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The language of the current element, if it states one. */
    Optional<String> language() {
        @Nullable String value = xml.getAttributeValue("http://www.w3.org/XML/1998/namespace", "lang");
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The line up to which the file is read. */
    long line() {
        return Math.max(0, xml.getLocation().getLineNumber());
    }

    long bytesRead() {
        return input.count();
    }

    void require(boolean holds, String problem) throws IngestException {
        if (!holds) {
            throw new IngestException(file.name(), line(), problem);
        }
    }

    private IOException problem(XMLStreamException e) {
        Throwable cause = e.getNestedException() == null ? e.getCause() : e.getNestedException();
        if (cause instanceof IngestException known) {
            return known;
        }
        if (cause instanceof BoundedInput.TooLongException) {
            return new IngestException(file.name(), 0, "an item of more than 64 MiB");
        }
        int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
        IngestException problem = new IngestException(file.name(), line, NOT_XML + XmlText.problem(e));
        problem.initCause(e);
        return problem;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
