package org.qirtas.internal.article;

import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.bytes.JsonValue;

/** The rules for the value of an attribute. */
public final class AttributeValue {

    /**
     * Name of the attribute that may be empty. An empty one states that the article has no body, not even an empty one.
     */
    private static final String BODY = "body";

    private AttributeValue() {}

    /** Requires one JSON value. The attribute {@code body} may also be empty. */
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
