package org.qirtas.ingest;

import java.io.IOException;
import java.nio.CharBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qirtas.Article;

/**
 * A record whose fields stand under other keys. It is rewritten to a record of JSON Lines: a value that a field holds
 * leaves its place, and everything else stays. For one thread.
 */
final class MappedRecord {

    private final Map<String, String> values;
    private final Map<String, String> fields = new LinkedHashMap<>();

    /**
     * A record.
     *
     * @param values valid JSON texts by their keys
     */
    MappedRecord(Map<String, String> values) {
        this.values = new LinkedHashMap<>(values);
    }

    /** The record as an article. */
    Article article(FieldMapping mapping, DateConvention dates) throws IOException {
        for (String field : mapping.fields()) {
            for (String key : mapping.keys(field)) {
                if (!fields.containsKey(field)) {
                    take(field, key);
                }
            }
        }
        return JsonRecord.read(CharBuffer.wrap(json().toCharArray()), dates);
    }

    private void take(String field, String path) throws IOException {
        String key = values.containsKey(path) ? path : root(path);
        String json = values.get(key);
        if (json == null) {
            return;
        }
        JsonPath found = new JsonPath(JsonValue.of(json), key.equals(path) ? "" : path.substring(key.length() + 1));
        Optional<FieldValue> value = FieldValue.of(field, found.scalars());
        if (value.isPresent()) {
            fields.put(field, value.get().json());
            reduce(key, found, value.get().taken());
        }
    }

    private static String root(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    private void reduce(String key, JsonPath path, List<JsonValue.Scalar> taken) {
        if (path.remove(taken)) {
            JsonText rest = new JsonText();
            path.root().write(rest);
            values.put(key, rest.toString());
        } else {
            values.remove(key);
        }
    }

    private String json() {
        JsonText json = new JsonText().append('{');
        fields.forEach((field, value) -> json.key(field).append(value));
        values.forEach((key, value) -> json.key(free(key)).append(value));
        return json.append('}').toString();
    }

    /** The key of a value, with underscores if a field has taken its name. */
    private String free(String key) {
        String free = key;
        while (fields.containsKey(free) || (!free.equals(key) && values.containsKey(free))) {
            free += "_";
        }
        return free;
    }
}
