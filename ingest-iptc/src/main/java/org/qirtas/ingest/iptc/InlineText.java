package org.qirtas.ingest.iptc;

import java.io.IOException;
import java.util.Optional;

/** The plain text of an element, with its lines. */
final class InlineText {

    private static final int MAX_LENGTH = 16 << 20;

    private InlineText() {}

    /** Reads the current element to its end. Markup in it is passed over. */
    static Optional<String> of(XmlCursor xml) throws IOException {
        int depth = xml.depth();
        StringBuilder text = new StringBuilder();
        XmlCursor.Event event = xml.next();
        while (event != XmlCursor.Event.END_OF_FILE && xml.depth() >= depth) {
            if (event == XmlCursor.Event.TEXT) {
                text.append(xml.text());
                xml.require(text.length() <= MAX_LENGTH, "an item of more than 16 Mi characters");
            }
            event = xml.next();
        }
        return Optional.of(text.toString().strip()).filter(plain -> !plain.isEmpty());
    }
}
