package org.qirtas.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * JSON Lines, as {@link JsonLines} reads them, and objects and arrays of objects on any lines. The first bytes tell which.
 * Immutable.
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
        boolean isDocument = new JsonStart(file.textHead()).isDocument();
        InputStream text = file.text();
        return isDocument
                ? new JsonDocument(text, file.name(), JsonLines.MAX_LINE_BYTES, records)
                : new JsonLines(text, file.name(), JsonLines.MAX_LINE_BYTES, records);
    }
}
