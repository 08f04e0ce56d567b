package org.qirtas.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.qirtas.Article;

/** What the articles of a run have: the presets of their records, and the fields that are absent. For one thread. */
final class FieldTally {

    private final Map<String, Long> presets = new TreeMap<>();
    private final AbsentFields absent = new AbsentFields();

    /** Counts an article that was added, and the preset of its record. */
    void count(Article article, String preset) {
        if (!preset.isEmpty()) {
            presets.merge(preset, 1L, Long::sum);
        }
        absent.count(article);
    }

    void print(Streams streams) {
        presets.forEach((preset, count) -> streams.line("preset     " + preset + " for " + Amount.of(count, "record")));
        absent.describe((heading, text) -> streams.line(String.format(Locale.ROOT, "%-10s %s", heading, text)));
    }

    void write(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("presets");
        for (Map.Entry<String, Long> preset : presets.entrySet()) {
            json.writeNumberField(preset.getKey(), preset.getValue());
        }
        json.writeEndObject();
        absent.write(json);
    }
}
