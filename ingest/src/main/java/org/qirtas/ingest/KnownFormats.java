package org.qirtas.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** The formats of the modules that are present, sorted by name. Immutable. */
final class KnownFormats {

    /** The artifacts that read files of other names. */
    private static final Map<String, String> ARTIFACTS = Map.ofEntries(
            artifact("txt", "page"),
            artifact("csv", "csv"),
            artifact("tsv", "csv"),
            artifact("xz", "xz"),
            artifact("parquet", "parquet"),
            artifact("html", "web"),
            artifact("htm", "web"),
            artifact("xhtml", "web"),
            artifact("rss", "web"),
            artifact("atom", "web"),
            artifact("warc", "warc"),
            artifact("wet", "warc"),
            artifact("wacz", "warc"),
            artifact("newsml", "iptc"),
            artifact("nitf", "iptc"));

    private final List<ArticleFormat> formats;
    private final Map<String, ArticleFormat> bySuffix = new HashMap<>();

    private KnownFormats(List<ArticleFormat> formats) {
        this.formats = formats;
        for (ArticleFormat format : formats) {
            format.suffixes().forEach(suffix -> bySuffix.put(suffix, format));
        }
    }

    private static Map.Entry<String, String> artifact(String suffix, String module) {
        return Map.entry(suffix, "org.qirtas:qirtas-ingest-" + module);
    }

    /** The formats, which are looked for once. */
    static KnownFormats find() {
        return Found.FORMATS;
    }

    private static final class Found {
        private static final KnownFormats FORMATS = load();
    }

    /** Looks for formats with the loader of this class, because the loader of a thread may know fewer. */
    private static KnownFormats load() {
        List<ArticleFormat> found = new ArrayList<>();
        ServiceLoader.load(ArticleFormat.class, ArticleFormat.class.getClassLoader())
                .forEach(found::add);
        found.sort(Comparator.comparing(ArticleFormat::name));
        return new KnownFormats(List.copyOf(found));
    }

    List<ArticleFormat> all() {
        return formats;
    }

    /**
     * The format of a file: by its content, or by its suffix where no content tells.
     *
     * @param suffix the suffix of its name, or an empty text
     * @param head its first bytes
     */
    Optional<ArticleFormat> of(String suffix, byte[] head) {
        ArticleFormat named = bySuffix.get(suffix);
        Recognition byName = named == null ? Recognition.NO : named.recognize(head);
        if (byName == Recognition.YES) {
            return Optional.ofNullable(named);
        }
        Optional<ArticleFormat> byContent = formats.stream()
                .filter(format -> format.recognize(head) == Recognition.YES)
                .findFirst();
        return byContent.isPresent() || byName == Recognition.NO ? byContent : Optional.ofNullable(named);
    }

    /** Whether the first bytes of a file are certainly those of a format. */
    boolean isCertain(byte[] head) {
        return formats.stream().anyMatch(format -> format.recognize(head) == Recognition.YES);
    }

    /** The format with a name. */
    Optional<ArticleFormat> named(String name) {
        return formats.stream().filter(format -> format.name().equals(name)).findFirst();
    }

    /** All names, such as {@code csv, json, page}. */
    String names() {
        return formats.stream().map(ArticleFormat::name).collect(Collectors.joining(", "));
    }

    /** The artifact that reads files with this suffix, if it is absent. */
    Optional<String> missingArtifact(String suffix) {
        return bySuffix.containsKey(suffix) ? Optional.empty() : Optional.ofNullable(ARTIFACTS.get(suffix));
    }
}
