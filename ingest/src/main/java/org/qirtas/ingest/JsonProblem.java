package org.qirtas.ingest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Describes errors in JSON text. The messages of the parser address programmers of the parser, not owners of the text.
 */
final class JsonProblem {

    static final String ARRAY = "a JSON array, but each line holds one JSON object; 'jq -c .[]' makes such lines of it";

    private static final String CUT =
            "the JSON value does not end on this line: either the line is truncated, or the value "
                    + "stands on several lines; 'jq -c .' puts each value on one";

    private static final Pattern REPEATED = Pattern.compile("Duplicate field '(.*)'", Pattern.DOTALL);

    /** A part of a message of the parser, and its replacement. */
    private record Wording(String parser, String ours) {}

    private static final List<Wording> WORDINGS = List.of(
            new Wording("Non-standard token", "NaN and Infinity are not JSON numbers; write null"),
            new Wording("Non-numeric", "NaN and Infinity are not JSON numbers; write null"),
            new Wording(
                    "Unrecognized token", "a word that is neither true, false nor null; text stands in double quotes"),
            new Wording("Leading zeroes", "a number begins with 0"),
            new Wording("plus sign", "a number begins with +"),
            new Wording("Illegal unquoted character", "a control character in a string; write it as \\t or \\u0009"),
            new Wording("character escape", "an unknown escape after a backslash; a backslash itself is written \\\\"),
            new Wording("double-quote to start field name", "a key in double quotes must stand here"),
            new Wording("Unexpected close marker", "a closing bracket that does not match"),
            new Wording("maybe a (non-standard) comment", "JSON has no comments"),
            new Wording("separate field name and value", "a colon must follow the key"),
            new Wording("to separate", "a comma or a closing bracket must stand here"),
            new Wording("expected a valid value", "a value must stand here; text stands in double quotes"),
            new Wording("surrogate", "half of a surrogate pair in a key"));

    private JsonProblem() {}

    /** The error, with its column if that is known. */
    static String of(JsonProcessingException error) {
        JsonLocation location = error.getLocation();
        return words(error) + (location == null ? "" : " (column " + location.getColumnNr() + ")");
    }

    private static String words(JsonProcessingException error) {
        if (error instanceof NotOneObjectException own) {
            return own.getOriginalMessage();
        }
        if (error instanceof JsonEOFException) {
            return CUT;
        }
        if (error instanceof StreamConstraintsException) {
            return "brackets nest deeper than 1,000 levels";
        }
        String message = String.valueOf(error.getOriginalMessage());
        Matcher repeated = REPEATED.matcher(message);
        if (repeated.lookingAt()) {
            return "the key '" + repeated.group(1) + "' occurs twice in one object";
        }
        return WORDINGS.stream()
                .filter(wording -> message.contains(wording.parser))
                .map(Wording::ours)
                .findFirst()
                .orElse("not valid JSON");
    }

    /** A valid JSON value that is not allowed as a line. */
    static final class NotOneObjectException extends JsonProcessingException {

        private static final long serialVersionUID = 1L;

        NotOneObjectException(String message, JsonLocation location) {
            super(message, location);
        }
    }
}
