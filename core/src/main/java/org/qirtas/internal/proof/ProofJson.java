package org.qirtas.internal.proof;

import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.bytes.JsonString;

/**
 * A proof as a JSON object: the string {@code format}, the numbers {@code articles} and {@code ordinal}, the array of
 * strings {@code path}, the string {@code content} in base64; the string {@code deletions} if the generation deletes
 * articles; the numbers {@code generation} and {@code generations} and the array of strings {@code log} if the archive
 * has several generations. Missing and unknown members are refused.
 *
 * @param articles number of articles of the generation
 * @param ordinal position of the article in the generation
 * @param path hashes on the way to the tree hash of the generation
 * @param content canonical content of the article; not copied
 * @param deletions hash of the deletions of the generation; empty if there are none
 * @param log place of the generation in the archive
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
public record ProofJson(
        long articles, long ordinal, List<String> path, byte[] content, String deletions, LogPlace log) {

    private static final String FORMAT = "qirtas-proof-1";
    private static final String NO_DELETIONS = "";
    private static final List<String> MEMBERS = List.of(
            "format", "articles", "ordinal", "path", "content", "deletions", "generation", "generations", "log");

    /** The JSON text, on one line. */
    public String write() {
        return "{\"format\":" + JsonString.of(FORMAT)
                + ",\"articles\":" + articles
                + ",\"ordinal\":" + ordinal
                + ",\"path\":" + array(path)
                + ",\"content\":" + JsonString.of(Base64.getEncoder().encodeToString(content))
                + (deletions.isEmpty() ? "" : ",\"deletions\":" + JsonString.of(deletions))
                + (log.generations() == 1 ? "" : place())
                + "}";
    }

    private String place() {
        return ",\"generation\":" + log.generation()
                + ",\"generations\":" + log.generations()
                + ",\"log\":" + array(log.path());
    }

    /** Strings as an array of JSON. */
    static String array(List<String> texts) {
        return texts.stream().map(JsonString::of).collect(Collectors.joining(",", "[", "]"));
    }

    /** Reads a JSON text. The values of numbers, hashes and bytes are not checked. */
    public static ProofJson parse(String json) throws FormatException {
        ProofMembers members = ProofMembers.parse(json, FORMAT, MEMBERS);
        return new ProofJson(
                members.number("articles", "articles"),
                members.number("ordinal", "articles"),
                members.texts("path"),
                members.bytes("content"),
                deletions(members),
                log(members));
    }

    private static String deletions(ProofMembers members) throws FormatException {
        if (!members.has("deletions")) {
            return NO_DELETIONS;
        }
        String hash = members.text("deletions");
        if (hash.isEmpty()) {
            throw new FormatException("its deletions is not a hash");
        }
        return hash;
    }

    private static LogPlace log(ProofMembers members) throws FormatException {
        if (!members.has("generation") && !members.has("generations") && !members.has("log")) {
            return LogPlace.ALONE;
        }
        LogPlace place = new LogPlace(
                members.number("generation", "generations"),
                members.number("generations", "generations"),
                members.texts("log"));
        if (place.generations() == 1) {
            throw new FormatException("its log is that of one generation, which has none");
        }
        return place;
    }
}
