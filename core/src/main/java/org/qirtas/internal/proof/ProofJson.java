package org.qirtas.internal.proof;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.bytes.JsonParts;
import org.qirtas.internal.bytes.JsonString;
import org.qirtas.internal.bytes.JsonValue;

/**
 * A proof as a JSON object: the string {@code format}, the numbers {@code articles} and {@code ordinal}, the array of
 * strings {@code path}, the string {@code content} in base64. Missing and unknown members are refused.
 *
 * @param articles number of articles of the archive
 * @param ordinal position of the article
 * @param path hashes on the way to the root
 * @param content canonical content of the article; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
public record ProofJson(long articles, long ordinal, List<String> path, byte[] content) {

    private static final String FORMAT = "qirtas-proof-1";
    private static final List<String> MEMBERS = List.of("format", "articles", "ordinal", "path", "content");

    /** The JSON text, on one line. */
    public String write() {
        return "{\"format\":" + JsonString.of(FORMAT)
                + ",\"articles\":" + articles
                + ",\"ordinal\":" + ordinal
                + ",\"path\":" + path.stream().map(JsonString::of).collect(Collectors.joining(",", "[", "]"))
                + ",\"content\":" + JsonString.of(Base64.getEncoder().encodeToString(content))
                + "}";
    }

    /** Reads a JSON text. The values of numbers, hashes and bytes are not checked. */
    public static ProofJson parse(String json) throws FormatException {
        JsonValue.require(json);
        Map<String, String> members = JsonParts.members(json);
        require(MEMBERS.containsAll(members.keySet()), "it has a member other than " + String.join(", ", MEMBERS));
        require(text(members, "format").equals(FORMAT), "its format is not " + FORMAT);
        return new ProofJson(number(members, "articles"), number(members, "ordinal"), path(members), content(members));
    }

    private static void require(boolean condition, String otherwise) throws FormatException {
        if (!condition) {
            throw new FormatException(otherwise);
        }
    }

    private static String member(Map<String, String> members, String name) throws FormatException {
        String json = members.get(name);
        if (json == null) {
            throw new FormatException("it has no " + name);
        }
        return json;
    }

    private static String text(Map<String, String> members, String name) throws FormatException {
        String json = member(members, name);
        try {
            return JsonValue.text(json);
        } catch (FormatException e) {
            throw new FormatException("its " + name + " is " + e.problem());
        }
    }

    /** A number as this class writes it: digits alone. */
    private static long number(Map<String, String> members, String name) throws FormatException {
        String number = member(members, name);
        require(number.matches("0|[1-9][0-9]{0,9}"), "its " + name + " is not a number of articles");
        return Long.parseLong(number);
    }

    private static List<String> path(Map<String, String> members) throws FormatException {
        String json = member(members, "path");
        List<String> path = new ArrayList<>();
        try {
            for (String element : JsonParts.elements(json)) {
                path.add(JsonValue.text(element));
            }
        } catch (FormatException e) {
            throw new FormatException("its path is not an array of strings");
        }
        return path;
    }

    /** Bytes in base64 as this class writes them: padded, on one line, unused bits 0. */
    private static byte[] content(Map<String, String> members) throws FormatException {
        String text = text(members, "content");
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            require(Base64.getEncoder().encodeToString(bytes).equals(text), "its content is not canonical base64");
            return bytes;
        } catch (IllegalArgumentException e) {
            throw new FormatException("its content is not base64");
        }
    }
}
