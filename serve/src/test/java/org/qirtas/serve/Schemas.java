package org.qirtas.serve;

import static org.qirtas.serve.JsonValues.list;
import static org.qirtas.serve.JsonValues.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares values with the schemas of an OpenAPI document: types, members, items, references. */
final class Schemas {

    private final Map<String, Object> document;

    Schemas(@Nullable Object document) {
        this.document = object(document);
    }

    Set<String> paths() {
        return object(document.get("paths")).keySet();
    }

    List<String> queryParameters(String path) {
        Object parameters = operation(path).getOrDefault("parameters", List.of());
        return list(parameters).stream()
                .map(JsonValues::object)
                .filter(each -> "query".equals(each.get("in")))
                .map(each -> String.valueOf(each.get("name")))
                .toList();
    }

    private Map<String, Object> operation(String path) {
        return object(object(object(document.get("paths")).get(path)).get("get"));
    }

    /** What is wrong with the answer to an address. */
    List<String> problems(String address, int status, @Nullable Object value) {
        List<String> problems = new ArrayList<>();
        Map<String, Object> components = object(document.get("components"));
        Object schema = status == 200
                ? schema(address)
                : object(components.get("schemas")).get("Problem");
        check("", object(schema), value, problems);
        return problems;
    }

    private @Nullable Object schema(String address) {
        String path = address.replaceAll("\\?.*", "").replaceAll("/[0-9]+", "/{ordinal}");
        Map<String, Object> answer =
                object(object(operation(path).get("responses")).get("200"));
        return object(object(answer.get("content")).get("application/json")).get("schema");
    }

    private void check(String place, Map<String, Object> given, @Nullable Object value, List<String> problems) {
        Map<String, Object> schema = resolved(given);
        if (!isType(schema.get("type"), value)) {
            problems.add(place + " is no " + schema.get("type") + ": " + value);
        } else if (value instanceof Map<?, ?>) {
            members(place, schema, object(value), problems);
        } else if (value instanceof List<?> && schema.containsKey("items")) {
            list(value).forEach(each -> check(place + "[]", object(schema.get("items")), each, problems));
        }
    }

    private void members(String place, Map<String, Object> schema, Map<String, Object> value, List<String> problems) {
        Map<String, Object> properties = object(schema.getOrDefault("properties", Map.of()));
        for (Object required : list(schema.getOrDefault("required", List.of()))) {
            if (!value.containsKey(required)) {
                problems.add(place + " has no " + required);
            }
        }
        value.forEach((name, member) -> {
            if (properties.containsKey(name)) {
                check(place + "/" + name, object(properties.get(name)), member, problems);
            } else if (Boolean.FALSE.equals(schema.get("additionalProperties"))) {
                problems.add(place + " has an unknown " + name);
            }
        });
    }

    private Map<String, Object> resolved(Map<String, Object> schema) {
        Object reference = schema.get("$ref");
        if (reference == null) {
            return schema;
        }
        Map<String, Object> found = document;
        for (String part : String.valueOf(reference).substring(2).split("/", -1)) {
            found = object(found.get(part));
        }
        return found;
    }

    private static boolean isType(@Nullable Object type, @Nullable Object value) {
        if (type instanceof List<?> types) {
            return types.stream().anyMatch(each -> isType(each, value));
        }
        return switch (String.valueOf(type)) {
            case "object" -> value instanceof Map<?, ?>;
            case "array" -> value instanceof List<?>;
            case "string" -> value instanceof String;
            case "integer" -> value instanceof Long;
            case "boolean" -> value instanceof Boolean;
            case "null" -> value == null;
            default -> false;
        };
    }
}
