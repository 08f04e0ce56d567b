package org.qirtas.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;

/** The UTF-8 bytes of the fields of articles, before compression. For one thread. */
final class FieldBytes {
    private final Map<String, Long> bytes = new LinkedHashMap<>();

    void count(Article article) {
        add("body", article.body());
        add("lead", article.lead());
        add("title", article.title());
        add("tags", article.tags() == null ? null : String.join("", article.tags()));
        add("author", article.author());
        add("id", article.id());
        add("url", article.url());
        article.attributes().forEach((name, json) -> add("attributes", name + json));
        byte[] original = article.original();
        add("original", original == null ? 0 : original.length);
    }

    private void add(String field, @Nullable String text) {
        add(field, text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length);
    }

    private void add(String field, long length) {
        bytes.merge(field, length, Long::sum);
    }

    private long all() {
        return Math.max(1, bytes.values().stream().mapToLong(Long::longValue).sum());
    }

    /** Passes on the name, the bytes and the share of each field that has any. */
    void describe(BiConsumer<String, Long> rows) {
        bytes.forEach((field, length) -> {
            if (length > 0) {
                rows.accept(field, length);
            }
        });
    }

    /** The share of a number of bytes in all of them. */
    String share(long length) {
        return Amount.percent(length, all());
    }

    void write(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("fieldBytes");
        for (Map.Entry<String, Long> field : bytes.entrySet()) {
            json.writeNumberField(field.getKey(), field.getValue());
        }
        json.writeEndObject();
    }
}
