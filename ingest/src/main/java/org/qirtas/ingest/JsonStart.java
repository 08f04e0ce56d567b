package org.qirtas.ingest;

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
