package org.qirtas.internal.proof;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.bytes.JsonParts;
import org.qirtas.internal.bytes.JsonValue;

/** The members of a proof in JSON. Unknown members are refused. Immutable. */
final class ProofMembers {

    private final Map<String, String> members;

    private ProofMembers(Map<String, String> members) {
        this.members = members;
    }

    /**
     * The members of a JSON text.
     *
     * @param format the value that the member {@code format} must have
     * @param names names of all members that may occur
     */
    static ProofMembers parse(String json, String format, List<String> names) throws FormatException {
        JsonValue.require(json);
        ProofMembers parsed = new ProofMembers(JsonParts.members(json));
        require(Set.copyOf(names).containsAll(parsed.members.keySet()), "it has a member other than " + list(names));
        require(parsed.text("format").equals(format), "its format is not " + format);
        return parsed;
    }

    private static String list(List<String> names) {
        return String.join(", ", names);
    }

    private static void require(boolean condition, String otherwise) throws FormatException {
        if (!condition) {
            throw new FormatException(otherwise);
        }
    }

    /** Whether a member is present. */
    boolean has(String name) {
        return members.containsKey(name);
    }

    private String member(String name) throws FormatException {
        String json = members.get(name);
        if (json == null) {
            throw new FormatException("it has no " + name);
        }
        return json;
    }

    /** A string. */
    String text(String name) throws FormatException {
        String json = member(name);
        try {
            return JsonValue.text(json);
        } catch (FormatException e) {
            throw new FormatException("its " + name + " is " + e.problem());
        }
    }

    /**
     * A number as it is written here: digits alone.
     *
     * @param what what it counts
     */
    long number(String name, String what) throws FormatException {
        String number = member(name);
        require(number.matches("0|[1-9][0-9]{0,9}"), "its " + name + " is not a number of " + what);
        return Long.parseLong(number);
    }

    /** An array of strings. */
    List<String> texts(String name) throws FormatException {
        String json = member(name);
        List<String> texts = new ArrayList<>();
        try {
            for (String element : JsonParts.elements(json)) {
                texts.add(JsonValue.text(element));
            }
        } catch (FormatException e) {
            throw new FormatException("its " + name + " is not an array of strings");
        }
        return texts;
    }

    /** Bytes in base64 as they are written here: padded, on one line, unused bits 0. */
    byte[] bytes(String name) throws FormatException {
        String text = text(name);
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            require(Base64.getEncoder().encodeToString(bytes).equals(text), "its " + name + " is not canonical base64");
            return bytes;
        } catch (IllegalArgumentException e) {
            throw new FormatException("its " + name + " is not base64");
        }
    }
}
