package org.qirtas.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The scalars at the end of a path into a value. Arrays on the way stand for each of their elements. For one thread. */
final class JsonPath {

    private final JsonValue root;
    private final List<JsonValue.Scalar> found = new ArrayList<>();
    private boolean isPlain = true;

    /**
     * Follows a path.
     *
     * @param root where it begins
     * @param path keys with dots between them; empty for the value itself
     */
    JsonPath(JsonValue root, String path) {
        this.root = root;
        follow(root, path);
    }

    private void follow(JsonValue value, String path) {
        if (value instanceof JsonValue.Elements array) {
            array.elements().forEach(element -> follow(element, path));
        } else if (value instanceof JsonValue.Members object && !path.isEmpty()) {
            follow(object, path);
        } else if (value instanceof JsonValue.Scalar scalar && path.isEmpty()) {
            found.add(scalar);
        } else {
            isPlain &= !path.isEmpty();
        }
    }

    private void follow(JsonValue.Members object, String path) {
        int dot = object.members().containsKey(path) ? -1 : path.indexOf('.');
        JsonValue member = object.members().get(dot < 0 ? path : path.substring(0, dot));
        if (member != null) {
            follow(member, dot < 0 ? "" : path.substring(dot + 1));
        }
    }

    /** The scalars in their order; none if there are also objects at the end of the path. */
    List<JsonValue.Scalar> scalars() {
        return isPlain ? found : List.of();
    }

    /** Where the path begins. */
    JsonValue root() {
        return root;
    }

    /**
     * Takes scalars away, and what is empty without them.
     *
     * @return whether something is left
     */
    boolean remove(List<JsonValue.Scalar> scalars) {
        Set<JsonValue> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        taken.addAll(scalars);
        return !isGone(root, taken);
    }

    private static boolean isGone(JsonValue value, Set<JsonValue> taken) {
        if (value instanceof JsonValue.Elements array) {
            return array.elements().removeIf(element -> isGone(element, taken))
                    && array.elements().isEmpty();
        }
        if (value instanceof JsonValue.Members object) {
            return object.members().values().removeIf(member -> isGone(member, taken))
                    && object.members().isEmpty();
        }
        return taken.contains(value);
    }
}
