package org.qirtas.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/** What files hold, told by the ends of their names: JSON Lines, and the formats whose modules are there. Immutable. */
final class KnownFormats {

    private static final List<String> LINES = List.of("jsonl", "ndjson", "jsonlines", "jl");

    /** The artifacts that read files of other names. */
    private static final Map<String, String> ARTIFACTS = Map.of("txt", "org.qirtas:qirtas-ingest-page");

    private final List<String> suffixes = new ArrayList<>();
    private final Map<String, ArticleFormat> formats = new HashMap<>();

    private KnownFormats(Iterable<ArticleFormat> found) {
        for (ArticleFormat format : found) {
            format.suffixes().forEach(suffix -> formats.put(suffix, format));
            suffixes.addAll(format.suffixes());
        }
        suffixes.addAll(LINES);
    }

    /** Looks for formats beside this class: the loader of a thread may know less. */
    static KnownFormats find() {
        return new KnownFormats(ServiceLoader.load(ArticleFormat.class, ArticleFormat.class.getClassLoader()));
    }

    /** Whether files with this end of their names hold JSON Lines. */
    static boolean isLines(String suffix) {
        return LINES.contains(suffix);
    }

    /** The format of files with this end of their names. */
    Optional<ArticleFormat> format(String suffix) {
        return Optional.ofNullable(formats.get(suffix));
    }

    /** The artifact that would read files with this end of their names, if it is not there. */
    Optional<String> missingArtifact(String suffix) {
        return formats.containsKey(suffix) ? Optional.empty() : Optional.ofNullable(ARTIFACTS.get(suffix));
    }

    /** All ends of names, such as {@code .txt, .jsonl or .jl}. */
    String names() {
        int last = suffixes.size() - 1;
        return "." + String.join(", .", suffixes.subList(0, last)) + " or ." + suffixes.get(last);
    }
}
