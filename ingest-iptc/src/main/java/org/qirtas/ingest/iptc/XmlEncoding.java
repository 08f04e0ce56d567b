package org.qirtas.ingest.iptc;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The encoding of an XML document. It is found here and not by the parser, which prints errors of encoding to standard
 * error.
 */
final class XmlEncoding {

    /** The maximum number of bytes that are examined. */
    static final int HEAD_BYTES = 512;

    private static final Pattern DECLARED =
            Pattern.compile("(?:\u00ef\u00bb\u00bf)?<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    private XmlEncoding() {}

    /** The encoding that a byte order mark, the first character or the declaration shows; nothing if Java lacks it. */
    static Optional<Charset> of(byte[] head) {
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
        boolean isSupported = Charset.isSupported(declared.group(1));
        return isSupported ? Optional.of(Charset.forName(declared.group(1))) : Optional.empty();
    }
}
