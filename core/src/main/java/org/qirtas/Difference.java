package org.qirtas;

/**
 * A difference between older and newer articles, found by {@link Articles#compare}. Immutable.
 *
 * <pre>{@code
 * try (Articles older = Archive.open(Path.of("2024.qrt"));
 *         Articles newer = Archive.open(Path.of("2025.qrt"))) {
 *     newer.compare(older, difference -> {
 *         if (difference.kind() != Difference.Kind.ADDED) {
 *             System.out.println(difference.kind() + " " + difference.key());
 *         }
 *     });
 * }
 * }</pre>
 *
 * @param kind the kind
 * @param key key of the article
 */
public record Difference(Kind kind, String key) {

    /** The kind of a difference. */
    public enum Kind {
        /** Only the newer articles have the key. */
        ADDED,
        /** Only the older articles have the key. */
        REMOVED,
        /** Both have the key, and the versions added last do not say the same: their content hashes differ. */
        CHANGED
    }
}
