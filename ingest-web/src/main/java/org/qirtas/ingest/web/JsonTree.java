package org.qirtas.ingest.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON that stands in pages: maps, lists and texts. A text is also the wording of a number or a truth value. Pages have
 * JSON with line breaks in texts and commas at the ends of lists.
 */
final class JsonTree {

    private static final int MAX_DEPTH = 64;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build();

    private JsonTree() {}

    /** The values in a text, one after the other. What follows an error is left out. */
    static List<Object> read(String text) {
        List<Object> values = new ArrayList<>();
        int start = Math.max(0, firstOf(text));
        try (JsonParser parser = JSON.createParser(text.substring(start))) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                values.add(value(parser));
            }
        } catch (IOException e) {
            return values;
        }
        return values;
    }

    /** Where the first object or list begins. Comments may stand before it. */
    private static int firstOf(String text) {
        int object = text.indexOf('{');
        int list = text.indexOf('[');
        boolean hasCData =
                text.stripLeading().startsWith("//") || text.stripLeading().startsWith("<![");
        return hasCData || list < 0 ? object : Math.min(list, object < 0 ? list : object);
    }

    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> list(parser);
            case VALUE_NULL -> "";
            default -> parser.getText();
        };
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
            parser.nextToken();
            members.put(key, value(parser));
        }
        return members;
    }

    private static List<Object> list(JsonParser parser) throws IOException {
        List<Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser));
        }
        return elements;
    }
}
