package org.qirtas.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which keys of a record hold the fields of an article, if they are not the names of the fields. A key may be a path
 * with dots into objects and arrays, such as {@code source.name}. Several keys of a field are tried in their order, and
 * the first that holds a value is taken. Immutable.
 *
 * <pre>{@code
 * FieldMapping mapping = FieldMapping.parse("title=headline,title=name,body=text").with("author", "by.name");
 * IngestOptions options = IngestOptions.DEFAULT.withMapping(mapping);
 * System.out.println(mapping.keys("title"));
 * System.out.println(mapping.and(FieldMapping.parse("lang=language")).isEmpty() + " " + FieldMapping.NONE.isEmpty());
 * }</pre>
 */
public final class FieldMapping {

    /** Every key has the name of its field. */
    public static final FieldMapping NONE = new FieldMapping(Map.of());

    /** The names of all fields, which are their keys in JSON Lines. */
    static final List<String> FIELDS = List.of(
            "id",
            "url",
            "source",
            "lang",
            "title",
            "lead",
            "published",
            "updated",
            "author",
            "section",
            "tags",
            "views",
            "body");

    private static final Set<String> KNOWN = Set.copyOf(FIELDS);

    private final Map<String, List<String>> keys;

    private FieldMapping(Map<String, List<String>> keys) {
        this.keys = keys;
    }

    /**
     * Reads a list of mappings.
     *
     * @param text such as {@code title=headline,body=text}
     * @return the mapping
     * @throws IllegalArgumentException if a part is not a field, {@code =} and a key
     */
    public static FieldMapping parse(String text) {
        FieldMapping mapping = NONE;
        for (String part : text.split(",", -1)) {
            int sign = part.indexOf('=');
            if (sign < 0) {
                throw new IllegalArgumentException("'" + part + "' is not FIELD=KEY");
            }
            mapping = mapping.with(
                    part.substring(0, sign).strip(), part.substring(sign + 1).strip());
        }
        return mapping;
    }

    /**
     * This mapping with one more key, which is tried after the others of its field.
     *
     * @param field the name of a field, as in JSON Lines
     * @param key a key or a path
     * @return a copy
     * @throws IllegalArgumentException if there is no such field, or the key is empty
     */
    public FieldMapping with(String field, String key) {
        if (!KNOWN.contains(Objects.requireNonNull(field, "field"))) {
            throw new IllegalArgumentException(
                    "there is no field '" + field + "'; the fields are " + String.join(", ", FIELDS));
        }
        if (Objects.requireNonNull(key, "key").isEmpty()) {
            throw new IllegalArgumentException("no key for the field '" + field + "'");
        }
        return and(new FieldMapping(Map.of(field, List.of(key))));
    }

    /**
     * This mapping and another, whose keys are tried after those of this one.
     *
     * @param other the other mapping
     * @return a new mapping
     */
    public FieldMapping and(FieldMapping other) {
        Map<String, List<String>> all = new LinkedHashMap<>(keys);
        other.keys.forEach((field, more) -> all.merge(field, more, FieldMapping::joined));
        return new FieldMapping(all);
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }

    /**
     * The keys of a field.
     *
     * @param field the name of a field
     * @return the keys in their order; none if the key of the field is its name
     */
    public List<String> keys(String field) {
        return keys.getOrDefault(Objects.requireNonNull(field, "field"), List.of());
    }

    /**
     * Whether every key has the name of its field.
     *
     * @return whether there is no key
     */
    public boolean isEmpty() {
        return keys.isEmpty();
    }

    /** The fields that have keys. */
    Set<String> fields() {
        return keys.keySet();
    }
}
