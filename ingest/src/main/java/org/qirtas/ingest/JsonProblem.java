package org.qirtas.ingest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what is wrong with JSON text. The parser's own words advise its programmer, not those who have the text. */
final class JsonProblem {

    static final String ARRAY = "a JSON array, but each line holds one JSON object; 'jq -c .[]' makes such lines of it";

    private static final String CUT =
            "the JSON value does not end on this line: either the line is cut off, or the value "
                    + "stands on several lines; 'jq -c .' puts each value on one";

    private static final Pattern REPEATED = Pattern.compile("Duplicate field '(.*)'", Pattern.DOTALL);

    /** What a message of the parser has in it, and what is said instead. */
    private record Wording(String parser, String ours) {}

    private static final List<Wording> WORDINGS = List.of(
            new Wording("Non-standard token", "NaN and Infinity are no JSON numbers; write null"),
            new Wording("Non-numeric", "NaN and Infinity are no JSON numbers; write null"),
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

    /** What is wrong, and in which column if that is known. */
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
            return "the key '" + repeated.group(1) + "' stands twice in one object";
        }
        return WORDINGS.stream()
                .filter(wording -> message.contains(wording.parser))
                .map(Wording::ours)
                .findFirst()
                .orElse("not valid JSON");
    }

    /** A JSON value that is well, but not what a line holds. */
    static final class NotOneObjectException extends JsonProcessingException {

        private static final long serialVersionUID = 1L;

        NotOneObjectException(String message, JsonLocation location) {
            super(message, location);
        }
    }
}
