package org.qirtas.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * The beginning of an object that may only wrap records. It is one if an array of objects stands under a usual key, and
 * no key before it is that of an article. For one thread.
 */
final class EnvelopeStart {

    private static final Set<String> KEYS = Set.of(
            "articles",
            "@graph",
            "items",
            "results",
            "data",
            "docs",
            "documents",
            "stories",
            "news",
            "records",
            "entries",
            "posts",
            "hits",
            "rows");

    /** Keys of articles in other forms than that of this project. */
    private static final Set<String> OF_ARTICLES =
            Set.of("text", "content", "headline", "articleBody", "maintext", "uri", "link", "date");

    private final byte[] head;
    private int position;

    /**
     * A beginning.
     *
     * @param head the first bytes of a file
     * @param brace the index of the brace of the object
     */
    EnvelopeStart(byte[] head, int brace) {
        this.head = head;
        position = brace + 1;
    }

    /** The key of the array of records, if it begins in these bytes. */
    Optional<String> key() {
        while (peek() == '"') {
            String key = string();
            if (peek() != ':' || FieldMapping.FIELDS.contains(key) || OF_ARTICLES.contains(key)) {
                return Optional.empty();
            }
            position++;
            if (KEYS.contains(key) && isArrayOfObjects()) {
                return Optional.of(key);
            }
            passValue();
            if (peek() != ',') {
                return Optional.empty();
            }
            position++;
        }
        return Optional.empty();
    }

    private boolean isArrayOfObjects() {
        if (peek() != '[') {
            return false;
        }
        int begin = position++;
        boolean isObject = peek() == '{';
        position = begin;
        return isObject;
    }

    /** Passes over a value with all its brackets. */
    private void passValue() {
        int depth = 0;
        int c = peek();
        while (c >= 0 && (depth > 0 || (c != ',' && c != '}' && c != ']'))) {
            if (c == '"') {
                string();
            } else {
                depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
                position++;
            }
            c = peek();
        }
    }

    /** The string at this position, which is passed over. */
    private String string() {
        int begin = ++position;
        while (at() >= 0 && at() != '"') {
            position += at() == '\\' ? 2 : 1;
        }
        int end = Math.min(position++, head.length);
        return new String(head, begin, Math.max(0, end - begin), StandardCharsets.UTF_8);
    }

    /** The next byte that is not white space; -1 at the end. */
    private int peek() {
        while (at() == ' ' || at() == '\t' || at() == '\r' || at() == '\n') {
            position++;
        }
        return at();
    }

    private int at() {
        return position < head.length ? head[position] & 0xFF : -1;
    }
}
