package org.qirtas.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.List;

/**
 * Builds JSON text. Characters beyond ASCII are written literally, except unpaired surrogates, which UTF-8 cannot
 * represent. For one thread.
 */
final class JsonText {

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final StringBuilder text = new StringBuilder();

    void clear() {
        text.setLength(0);
    }

    /** A list of strings. */
    static String list(List<String> values) {
        JsonText list = new JsonText().append('[');
        String separator = "";
        for (String value : values) {
            list.append(separator).string(value);
            separator = ",";
        }
        return list.append(']').toString();
    }

    JsonText append(String json) {
        text.append(json);
        return this;
    }

    JsonText append(char c) {
        text.append(c);
        return this;
    }

    JsonText append(long number) {
        text.append(number);
        return this;
    }

    /** Writes a key with its colon, and before it a comma unless it is the first of its object. */
    JsonText key(String key) {
        if (text.charAt(text.length() - 1) != '{') {
            text.append(',');
        }
        return string(key).append(':');
    }

    /** Writes a string with its quotation marks. */
    JsonText string(String value) {
        text.append('"');
        int plain = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || isUnpaired(value, i)) {
                text.append(value, plain, i);
                escape(c);
                plain = i + 1;
            }
        }
        text.append(value, plain, value.length()).append('"');
        return this;
    }

    /**
     * Writes a JSON value unchanged, but on one line.
     *
     * @throws IOException if the text is not exactly one JSON value
     */
    JsonText value(String json) throws IOException {
        check(json);
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '\n' || c == '\r') {
                text.append(' ');
            } else if (isUnpaired(json, i)) {
                escape(c);
            } else {
                text.append(c);
            }
        }
        return this;
    }

    private static void check(String json) throws IOException {
        try (JsonParser parser = JsonRecord.JSON.createParser(json)) {
            boolean hasValue = parser.nextToken() != null;
            parser.skipChildren();
            parser.finishToken();
            if (!hasValue || parser.nextToken() != null) {
                throw new IOException("not one JSON value");
            }
        } catch (JsonProcessingException e) {
            throw new IOException("not one JSON value: " + JsonProblem.of(e), e);
        }
    }

    private static boolean isUnpaired(String value, int index) {
        char c = value.charAt(index);
        if (!Character.isSurrogate(c)) {
            return false;
        }
        return Character.isHighSurrogate(c)
                ? index + 1 == value.length() || !Character.isLowSurrogate(value.charAt(index + 1))
                : index == 0 || !Character.isHighSurrogate(value.charAt(index - 1));
    }

    private void escape(char c) {
        text.append('\\');
        switch (c) {
            case '"', '\\' -> text.append(c);
            case '\b' -> text.append('b');
            case '\f' -> text.append('f');
            case '\n' -> text.append('n');
            case '\r' -> text.append('r');
            case '\t' -> text.append('t');
            default -> {
                text.append('u');
                for (int shift = 12; shift >= 0; shift -= 4) {
                    text.append(HEX[c >> shift & 0xF]);
                }
            }
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
