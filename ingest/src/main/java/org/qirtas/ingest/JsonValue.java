package org.qirtas.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value that has been checked to be valid, with its wording. Its depth is at most that of {@link JsonRecord}. */
sealed interface JsonValue {

    /**
     * A string, number, truth value or null.
     *
     * @param token its type
     * @param text the content of a string, the wording of anything else
     */
    record Scalar(JsonToken token, String text) implements JsonValue {

        boolean isString() {
            return token == JsonToken.VALUE_STRING;
        }

        boolean isNumber() {
            return token.isNumeric();
        }
    }

    /**
     * An array.
     *
     * @param elements its elements
     */
    record Elements(List<JsonValue> elements) implements JsonValue {}

    /**
     * An object.
     *
     * @param members its members in their order
     */
    record Members(Map<String, JsonValue> members) implements JsonValue {}

    /** Parses one valid value. */
    static JsonValue of(String json) throws IOException {
        try (JsonParser parser = JsonRecord.JSON.createParser(json)) {
            parser.nextToken();
            return read(parser);
        }
    }

    private static JsonValue read(JsonParser parser) throws IOException {
        switch (parser.currentToken()) {
            case START_ARRAY -> {
                List<JsonValue> elements = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    elements.add(read(parser));
                }
                return new Elements(elements);
            }
            case START_OBJECT -> {
                Map<String, JsonValue> members = new LinkedHashMap<>();
                for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
                    parser.nextToken();
                    members.put(key, read(parser));
                }
                return new Members(members);
            }
            default -> {
                return new Scalar(parser.currentToken(), parser.getText());
            }
        }
    }

    /** Writes this value on one line. */
    default void write(JsonText text) {
        if (this instanceof Scalar scalar) {
            if (scalar.isString()) {
                text.string(scalar.text);
            } else {
                text.append(scalar.text);
            }
        } else if (this instanceof Elements array) {
            text.append('[');
            String separator = "";
            for (JsonValue element : array.elements) {
                element.write(text.append(separator));
                separator = ",";
            }
            text.append(']');
        } else if (this instanceof Members object) {
            text.append('{');
            object.members.forEach((key, value) -> value.write(text.key(key)));
            text.append('}');
        }
    }
}
