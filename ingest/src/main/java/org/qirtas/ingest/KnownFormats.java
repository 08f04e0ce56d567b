package org.qirtas.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/** The formats of files by the suffixes of their names: JSON Lines, and the formats of present modules. Immutable. */
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

    /** Looks for formats with the loader of this class, because the loader of a thread may know fewer. */
    static KnownFormats find() {
        return new KnownFormats(ServiceLoader.load(ArticleFormat.class, ArticleFormat.class.getClassLoader()));
    }

    /** Whether files with this suffix hold JSON Lines. */
    static boolean isLines(String suffix) {
        return LINES.contains(suffix);
    }

    /** The format of files with this suffix. */
    Optional<ArticleFormat> format(String suffix) {
        return Optional.ofNullable(formats.get(suffix));
    }

    /** The artifact that reads files with this suffix, if it is absent. */
    Optional<String> missingArtifact(String suffix) {
        return formats.containsKey(suffix) ? Optional.empty() : Optional.ofNullable(ARTIFACTS.get(suffix));
    }

    /** All suffixes, such as {@code .txt, .jsonl or .jl}. */
    String names() {
        int last = suffixes.size() - 1;
        return "." + String.join(", .", suffixes.subList(0, last)) + " or ." + suffixes.get(last);
    }
}
