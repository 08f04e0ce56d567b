package org.qirtas.bench.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What people found in a page.
 *
 * @param key the key of the page in its file of truths
 * @param values texts by their names: {@code file}, {@code articleBody}, {@code with}, {@code without}, {@code title}, {@code date},
 *     {@code author}
 */
record PageTruth(String key, Map<String, List<String>> values) {

    /** Reads a JSON object with an object for each page, sorted by key. */
    static List<PageTruth> read(Path file) throws IOException {
        List<PageTruth> truths = new ArrayList<>();
        JsonFactory json = JsonFactory.builder()
                .enable(com.fasterxml.jackson.core.json.JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build();
        try (JsonParser parser = json.createParser(file.toFile())) {
            parser.nextToken();
            for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
                parser.nextToken();
                truths.add(new PageTruth(key, values(parser)));
            }
        }
        truths.sort(Comparator.comparing(PageTruth::key));
        return truths;
    }

    private static Map<String, List<String>> values(JsonParser parser) throws IOException {
        Map<String, List<String>> values = new HashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            List<String> texts = new ArrayList<>();
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    texts.add(parser.getText());
                }
            } else if (parser.currentToken() == JsonToken.VALUE_STRING) {
                texts.add(parser.getText());
            }
            values.put(name, texts);
        }
        return values;
    }

    /** The texts with a name; none if people did not look for it. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The only text with a name, or an empty text. */
    String only(String name) {
        return all(name).isEmpty() ? "" : all(name).get(0);
    }

    /** The name of the file of the page, without {@code .gz}. */
    String file() {
        return only("file").isEmpty() ? key + ".html" : only("file");
    }
}
