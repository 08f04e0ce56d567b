package org.qirtas.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * JSON Lines, as {@link JsonLines} reads them, and objects and arrays of objects on any lines. The first bytes tell which.
 * An object that only wraps an array of records, as web services give them, is unwrapped: the array stands under a key such
 * as {@code articles}, {@code items}, {@code results} or {@code @graph}, after members that are not those of an article. The
 * preset {@code none} reads it as one record. Immutable.
 *
 * <pre>{@code
 * IngestOptions options = IngestOptions.DEFAULT.withFormat("json").withPreset("none");
 * try (ArticleInput input = ArticleInput.open(Path.of("articles.json"), options)) {
 *     input.next().ifPresent(System.out::println);
 * }
 * }</pre>
 */
public final class JsonFormat implements ArticleFormat {

    static final String NAME = "json";

    /** For {@link java.util.ServiceLoader}. */
    public JsonFormat() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "JSON, an article on each line, or objects and arrays of them";
    }

    @Override
    public List<String> mediaTypes() {
        return List.of("application/jsonl", "application/x-ndjson", "application/json");
    }

    @Override
    public List<String> suffixes() {
        return List.of("jsonl", "ndjson", "jsonlines", "jl");
    }

    @Override
    public Recognition recognize(byte[] head) {
        JsonStart start = new JsonStart(head);
        return start.isObject() || start.isDocument() ? Recognition.YES : Recognition.MAYBE;
    }

    @Override
    public ArticleReader open(SourceContent file, IngestOptions options) throws IOException {
        RecordReading records = RecordReading.of(options);
        JsonStart start = new JsonStart(file.textHead());
        Optional<String> envelope = start.envelope().filter(key -> isUnwrapped(key, options));
        envelope.ifPresent(key -> file.note("records taken from '" + key + "'"));
        boolean isDocument = start.isDocument() || envelope.isPresent();
        InputStream text = file.text();
        return isDocument
                ? new JsonDocument(text, file.name(), JsonLines.MAX_LINE_BYTES, records, envelope)
                : new JsonLines(text, file.name(), JsonLines.MAX_LINE_BYTES, records);
    }

    /** Whether the user names neither the array as a field nor the object as a record. */
    private static boolean isUnwrapped(String key, IngestOptions options) {
        FieldMapping mapping = options.mapping();
        return !options.preset().equals(Optional.of(IngestOptions.NO_PRESET))
                && mapping.fields().stream()
                        .flatMap(field -> mapping.keys(field).stream())
                        .noneMatch(path -> path.equals(key) || path.startsWith(key + "."));
    }
}
