package org.qirtas.internal.proof;

import java.util.List;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.bytes.JsonString;

/**
 * A proof of consistency as a JSON object: the string {@code format}, the numbers {@code first} and {@code count}, the
 * array of strings {@code roots}. Missing and unknown members are refused.
 *
 * @param first position of the first generation of the old archive in the new one
 * @param count number of generations of the old archive
 * @param roots root of each generation of the new archive
 */
public record ConsistencyJson(long first, long count, List<String> roots) {

    private static final String FORMAT = "qirtas-consistency-1";
    private static final List<String> MEMBERS = List.of("format", "first", "count", "roots");

    /** The JSON text, on one line. */
    public String write() {
        return "{\"format\":" + JsonString.of(FORMAT) + ",\"first\":" + first + ",\"count\":" + count + ",\"roots\":"
                + ProofJson.array(roots) + "}";
    }

    /** Reads a JSON text. The values of numbers and hashes are not checked. */
    public static ConsistencyJson parse(String json) throws FormatException {
        ProofMembers members = ProofMembers.parse(json, FORMAT, MEMBERS);
        return new ConsistencyJson(
                members.number("first", "generations"), members.number("count", "generations"), members.texts("roots"));
    }
}
