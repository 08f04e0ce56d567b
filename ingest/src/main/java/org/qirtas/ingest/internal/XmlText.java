package org.qirtas.ingest.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.qirtas.ingest.IngestException;

/**
 * Parsers of XML that read no document type and no external entity. The encoding of a document is found here and not by
 * the parser, which prints errors of encoding to standard error.
 */
public final class XmlText {

    private static final int HEAD_BYTES = 512;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private static final Pattern DECLARED =
            Pattern.compile("(?:\u00ef\u00bb\u00bf)?<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    /** Limits of the parser that differ between versions of Java. Callers limit depth and bytes. */
    private static final String DEPTH_LIMIT = "jdk.xml.maxElementDepth";

    private static final String ATTRIBUTES_LIMIT = "jdk.xml.elementAttributeLimit";

    private XmlText() {}

    /**
     * The encoding of a document: what a byte order mark, the first character or the declaration shows, or UTF-8.
     *
     * @param stream a stream with marks at the beginning of the document; a byte order mark of UTF-8 is passed over
     * @param file name for error messages
     */
    public static Charset encoding(InputStream stream, String file) throws IOException {
        stream.mark(HEAD_BYTES);
        byte[] head = stream.readNBytes(HEAD_BYTES);
        stream.reset();
        if (Magic.begins(head, MARK)) {
            stream.skipNBytes(MARK.length);
        }
        return encoding(head)
                .orElseThrow(() -> new IngestException(file, 0, "XML in an encoding that Java does not know"));
    }

    private static Optional<Charset> encoding(byte[] head) {
        int first = head.length < 2 ? 0 : ((head[0] & 0xFF) << Byte.SIZE) | (head[1] & 0xFF);
        return switch (first) {
            case 0xFEFF, 0xFFFE -> Optional.of(StandardCharsets.UTF_16);
            case '<' << Byte.SIZE -> Optional.of(StandardCharsets.UTF_16LE);
            case '<' -> Optional.of(StandardCharsets.UTF_16BE);
            default -> declared(head);
        };
    }

    private static Optional<Charset> declared(byte[] head) {
        Matcher declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
        if (!declared.lookingAt() || declared.group(1).toUpperCase(Locale.ROOT).startsWith("UTF-16")) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        boolean isSupported = isSupported(declared.group(1));
        return isSupported ? Optional.of(Charset.forName(declared.group(1))) : Optional.empty();
    }

    private static boolean isSupported(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * A parser of a document. It is the one of Java, because that of an application may differ.
     *
     * @param input the bytes after a byte order mark of UTF-8
     * @param encoding their encoding
     */
    public static XMLStreamReader parser(InputStream input, Charset encoding) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(DEPTH_LIMIT, "0");
        factory.setProperty(ATTRIBUTES_LIMIT, "10000");
        return factory.createXMLStreamReader(new InputStreamReader(input, encoding.newDecoder()));
    }

    /** The problem of a parser in words, without the place, which it adds on a line of its own. */
    public static String problem(Exception cause) {
        Throwable first = cause instanceof XMLStreamException xml && xml.getNestedException() != null
                ? xml.getNestedException()
                : cause.getCause();
        if (first instanceof CharacterCodingException) {
            return "bytes that its encoding does not have";
        }
        if (cause instanceof MissingResourceException) {
            return "a document type with a wrong character";
        }
        String message = String.valueOf(cause.getMessage());
        int mark = message.indexOf("Message: ");
        return (mark < 0 ? message : message.substring(mark + "Message: ".length()))
                .lines()
                .findFirst()
                .orElse("")
                .strip();
    }
}
