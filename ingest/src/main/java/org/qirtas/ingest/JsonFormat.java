package org.qirtas.ingest;

import java.util.List;

/** JSON Lines, as {@link JsonLines} reads them. Immutable. */
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
        return "JSON Lines, an article on each line";
    }

    @Override
    public List<String> mediaTypes() {
        return List.of("application/jsonl", "application/x-ndjson");
    }

    @Override
    public List<String> suffixes() {
        return List.of("jsonl", "ndjson", "jsonlines", "jl");
    }

    @Override
    public Recognition recognize(byte[] head) {
        JsonStart start = new JsonStart(head);
        return start.isObject() ? Recognition.YES : Recognition.MAYBE;
    }

    @Override
    public ArticleReader open(SourceContent file, IngestOptions options) {
        return new JsonLines(file.stream(), file.name());
    }
}
