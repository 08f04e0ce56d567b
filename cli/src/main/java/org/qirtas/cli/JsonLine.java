package org.qirtas.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;

/** One line of JSON Lines that is not an article. */
final class JsonLine {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int DELETE = 0x7F;
    private static final int LAST_CONTROL = 0x9F;

    private JsonLine() {}

    /** The text between the braces. */
    @FunctionalInterface
    interface Fields {
        void write(JsonGenerator json) throws IOException;
    }

    /** Prints one object and ends the line. */
    static void print(PrintStream out, Fields fields) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        }
        out.print(escape(text.toString()));
        out.print('\n');
    }

    /**
     * Escapes unpaired surrogates, which occur in stored text but have no bytes in UTF-8, and the control characters
     * that JSON allows in strings. They occur nowhere else.
     */
    static String escape(String text) {
        if (text.codePoints().noneMatch(JsonLine::isEscaped)) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isEscaped(c)) {
                escaped.append(String.format("\\u%04x", c));
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    private static boolean isEscaped(int c) {
        boolean isUnpaired = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean isControl = c >= DELETE && c <= LAST_CONTROL;
        return isUnpaired || isControl;
    }
}
