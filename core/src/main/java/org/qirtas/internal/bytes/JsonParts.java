package org.qirtas.internal.bytes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Splits JSON objects and arrays into their parts. {@link JsonValue#require} must have accepted the text. For one
 * thread.
 */
public final class JsonParts {

    private final String json;
    private int at;

    private JsonParts(String json) {
        this.json = json.strip();
    }

    /** The values of an object by name, as JSON texts in their order; the text must have passed the check. */
    public static Map<String, String> members(String object) throws FormatException {
        Map<String, String> members = new LinkedHashMap<>();
        for (String member : new JsonParts(object).split('{', "an object")) {
            int colon = new JsonParts(member).end(0, ':');
            members.put(
                    JsonValue.text(member.substring(0, colon)),
                    member.substring(colon + 1).strip());
        }
        return members;
    }

    /** The elements of an array, as JSON texts in their order; the text must have passed the check. */
    public static List<String> elements(String array) throws FormatException {
        return new JsonParts(array).split('[', "an array");
    }

    private List<String> split(char open, String kind) throws FormatException {
        if (json.charAt(0) != open) {
            throw new FormatException("not " + kind + " of JSON");
        }
        List<String> parts = new ArrayList<>();
        String inside = json.substring(1, json.length() - 1).strip();
        JsonParts all = new JsonParts(inside);
        while (all.at < inside.length()) {
            int end = all.end(all.at, ',');
            parts.add(inside.substring(all.at, end).strip());
            all.at = end + 1;
        }
        return parts;
    }

    /** The next place of a character that stands neither in a string nor inside an object or array, or the end. */
    private int end(int start, char wanted) {
        int depth = 0;
        boolean quoted = false;
        for (int i = start; i < json.length(); i++) {
            char c = json.charAt(i);
            if (quoted) {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else if (c == wanted && depth == 0) {
                return i;
            } else {
                quoted = c == '"';
                depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            }
        }
        return json.length();
    }
}
