package org.qirtas.internal.article;

import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.bytes.JsonValue;

/** What the value of an attribute may be. */
public final class AttributeValue {

    /** Name of the attribute that may be empty: then the article has no body, not even an empty one. */
    private static final String BODY = "body";

    private AttributeValue() {}

    /** Requires one JSON value; of the attribute that says that there is no body, nothing will do as well. */
    public static void require(String name, String json) throws FormatException {
        if (name.equals(BODY) && json.isEmpty()) {
            return;
        }
        try {
            JsonValue.require(json);
        } catch (FormatException e) {
            throw new FormatException("attribute " + name + " is " + e.problem());
        }
    }

    /** Whether a JSON value is a number. */
    public static boolean isNumber(String json) {
        return json.startsWith("-") || (!json.isEmpty() && json.charAt(0) >= '0' && json.charAt(0) <= '9');
    }
}
