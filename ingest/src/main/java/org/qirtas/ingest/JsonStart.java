package org.qirtas.ingest;

import java.util.Optional;

/** The first bytes of a file that may be JSON. Immutable. */
final class JsonStart {

    private static final int BOM_LENGTH = 3;

    private final byte[] head;

    JsonStart(byte[] head) {
        this.head = head;
    }

    /** Whether it begins with a JSON object: a brace, and then a key or another brace. */
    boolean isObject() {
        int first = skipBlank(hasByteOrderMark() ? BOM_LENGTH : 0);
        int second = skipBlank(first + 1);
        return at(first) == '{' && (at(second) == '"' || at(second) == '}');
    }

    /**
     * Whether it is JSON that is not in lines: an array of objects, or an object whose first line ends inside it, and
     * whose next line goes on with it. A line that is cut off does neither.
     */
    boolean isDocument() {
        int first = skipBlank(hasByteOrderMark() ? BOM_LENGTH : 0);
        boolean isArray = at(first) == '[' && at(skipBlank(first + 1)) == '{';
        return (isArray || at(first) == '{') && new FirstLine(first).goesOn(isArray);
    }

    /** The key of the array that holds the records, if the first object only wraps them. */
    Optional<String> envelope() {
        int first = skipBlank(hasByteOrderMark() ? BOM_LENGTH : 0);
        return at(first) == '{' ? new EnvelopeStart(head, first).key() : Optional.empty();
    }

    /** The brackets and strings of the first line. */
    private final class FirstLine {

        private final StringBuilder open = new StringBuilder();
        private int position;
        private int last;
        private boolean isString;

        FirstLine(int start) {
            position = start;
        }

        /** Whether the JSON goes on after the line. */
        boolean goesOn(boolean unlessItEnds) {
            for (; at(position) >= 0; position++) {
                int c = at(position);
                if (c == '\n' && (isString || !open.isEmpty())) {
                    return !isString && isContinuation(skipBlank(position));
                }
                if (c == '\n') {
                    return unlessItEnds;
                }
                take(c);
            }
            return unlessItEnds;
        }

        private void take(int c) {
            if (isString) {
                position += c == '\\' ? 1 : 0;
                isString = c != '"';
            } else if (c == '{' || c == '[') {
                open.append((char) c);
            } else if ((c == '}' || c == ']') && !open.isEmpty()) {
                open.setLength(open.length() - 1);
            } else {
                isString = c == '"';
            }
            last = c == ' ' || c == '\t' || c == '\r' ? last : c;
        }

        private boolean isContinuation(int next) {
            int c = at(next);
            boolean isInObject = open.charAt(open.length() - 1) == '{';
            return switch (last) {
                case '{' -> c == '"' || c == '}';
                case '[' -> c >= 0;
                case ',' -> isInObject ? c == '"' : c >= 0;
                case ':' -> c >= 0 && (c != '{' || at(next - 1) != '\n');
                default -> c == ',' || c == '}' || c == ']';
            };
        }
    }

    private boolean hasByteOrderMark() {
        return at(0) == 0xEF && at(1) == 0xBB && at(2) == 0xBF;
    }

    private int skipBlank(int from) {
        int position = from;
        while (at(position) == ' ' || at(position) == '\t' || at(position) == '\r' || at(position) == '\n') {
            position++;
        }
        return position;
    }

    private int at(int position) {
        return position < head.length ? head[position] & 0xFF : -1;
    }
}
