package org.qirtas.internal.bytes;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Checks that a text is one JSON value (RFC 8259), nested at most {@link #MAX_DEPTH} deep, in which no object repeats a
 * name. It keeps one level in memory for each open object or array, and does not recurse. For one thread.
 */
public final class JsonValue {

    /** Maximum depth of nested objects and arrays. A record of JSON Lines around the value makes it 1,000. */
    public static final int MAX_DEPTH = 999;

    private static final char END = '\uFFFF';
    private static final String BLANKS = " \t\n\r";
    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String ESCAPED = "\"\\/\b\f\n\r\t";
    private static final int HEX_DIGITS = 4;
    private static final int HEX = 16;

    private final String text;
    private int at;
    private final Deque<Level> open = new ArrayDeque<>();

    private JsonValue(String text) {
        this.text = text;
    }

    /** An object or array that has not ended; an array has no names. */
    private record Level(char close, Set<String> names) {

        boolean isObject() {
            return close == '}';
        }
    }

    /** Requires that a text is one JSON value; the error says which character is wrong. */
    public static void require(String text) throws FormatException {
        new JsonValue(text).read();
    }

    /** The text that a JSON string represents. The argument must be a JSON string. */
    public static String text(String json) throws FormatException {
        JsonValue value = new JsonValue(json);
        if (value.next() != '"') {
            throw new FormatException("not a string of JSON");
        }
        return value.string();
    }

    private void read() throws FormatException {
        value();
        while (!open.isEmpty()) {
            Level level = open.peek();
            char next = next();
            if (next == level.close) {
                open.pop();
            } else if (next == ',') {
                member(level);
                value();
            } else {
                throw wrong(at - 1, "',' or '" + level.close + "' is expected");
            }
        }
        skipBlanks();
        if (at != text.length()) {
            throw wrong(at, "the value has ended");
        }
    }

    /** Reads a value, or the beginning of a value with members up to the end of the first one without members. */
    private void value() throws FormatException {
        boolean begins = true;
        while (begins) {
            char first = next();
            begins = first == '{' || first == '[';
            if (begins) {
                begins = open(first == '{' ? '}' : ']');
            } else {
                scalar(first);
            }
        }
    }

    /** Opens an object or array, and returns whether it has members. */
    private boolean open(char close) throws FormatException {
        if (open.size() == MAX_DEPTH) {
            throw wrong(at - 1, "at most " + MAX_DEPTH + " levels are expected");
        }
        Level level = new Level(close, close == '}' ? new HashSet<>() : Set.of());
        open.push(level);
        skipBlanks();
        boolean hasMembers = peek() != close;
        if (hasMembers) {
            member(level);
        }
        return hasMembers;
    }

    /** Reads the part before the value of a member. In an object this is its name. */
    private void member(Level level) throws FormatException {
        if (!level.isObject()) {
            return;
        }
        char quote = next();
        int start = at - 1;
        if (quote != '"') {
            throw wrong(start, "the name of a member in quotation marks is expected");
        }
        if (!level.names.add(string())) {
            throw wrong(start, "the object has a member of this name");
        }
        if (next() != ':') {
            throw wrong(at - 1, "':' is expected");
        }
    }

    private void scalar(char first) throws FormatException {
        switch (first) {
            case '"' -> string();
            case 't' -> literal("true");
            case 'f' -> literal("false");
            case 'n' -> literal("null");
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
            default -> throw wrong(at - 1, "a value is expected; a text stands in quotation marks");
        }
    }

    private void literal(String word) throws FormatException {
        at--;
        if (!text.startsWith(word, at)) {
            throw wrong(at, "a value is expected; a text stands in quotation marks");
        }
        at += word.length();
    }

    private void number() throws FormatException {
        at--;
        skip("-");
        if (!skip("0")) {
            digits();
        }
        if (skip(".")) {
            digits();
        }
        if (skip("eE")) {
            skip("+-");
            digits();
        }
    }

    private void digits() throws FormatException {
        int start = at;
        while (isDigit(peek())) {
            at++;
        }
        if (at == start) {
            throw wrong(at, "a digit is expected");
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Reads a string after its first quotation mark, and returns the text that it represents. */
    private String string() throws FormatException {
        StringBuilder meaning = new StringBuilder();
        for (char c = character(); c != '"'; c = character()) {
            meaning.append(c == '\\' ? escaped() : c);
        }
        at++;
        return meaning.toString();
    }

    /** The next character of a string. It is consumed unless it is the quotation mark at the end. */
    private char character() throws FormatException {
        if (at == text.length()) {
            throw wrong(at, "a quotation mark is expected");
        }
        char c = text.charAt(at);
        if (c < ' ') {
            throw wrong(at, "an escape is expected");
        }
        at += c == '"' ? 0 : 1;
        return c;
    }

    private char escaped() throws FormatException {
        char c = peek();
        int place = ESCAPES.indexOf(c);
        if (place < 0 && c != 'u') {
            throw wrong(at, "one of the escapes of JSON is expected");
        }
        at++;
        return place < 0 ? hexadecimal() : ESCAPED.charAt(place);
    }

    private char hexadecimal() throws FormatException {
        int unit = 0;
        for (int i = 0; i < HEX_DIGITS; i++) {
            char c = peek();
            int digit = c < 0x80 ? Character.digit(c, HEX) : -1;
            if (digit < 0) {
                throw wrong(at, "a hexadecimal digit is expected");
            }
            unit = unit * HEX + digit;
            at++;
        }
        return (char) unit;
    }

    private boolean skip(String characters) {
        boolean found = at < text.length() && characters.indexOf(text.charAt(at)) >= 0;
        at += found ? 1 : 0;
        return found;
    }

    private void skipBlanks() {
        while (at < text.length() && BLANKS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    /** Reads the next character that is not a blank. */
    private char next() {
        skipBlanks();
        char c = peek();
        at++;
        return c;
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : END;
    }

    private FormatException wrong(int place, String expected) {
        String found = place < text.length()
                ? String.format("%s (U+%04X)", printable(text.charAt(place)), (int) text.charAt(place))
                : "the end";
        return new FormatException(
                "not a JSON value: " + found + " at character " + (place + 1) + ", where " + expected);
    }

    private static String printable(char c) {
        return Character.isLetterOrDigit(c) || (c > ' ' && c < 0x7F) ? "'" + c + "'" : "a character";
    }
}
