package org.qirtas.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.qirtas.Article;

/** What the articles of a run have: the presets of their records, and the fields that are absent. For one thread. */
final class FieldTally {

    /** Articles without a field. */
    private static final class Absence {

        private long count;
        private String example = "";

        void count(Article article) {
            example = count == 0 ? article.key() : example;
            count++;
        }
    }

    private final Map<String, Long> presets = new TreeMap<>();
    private final Map<String, Absence> absences = new LinkedHashMap<>();

    FieldTally() {
        absences.put("body", new Absence());
        absences.put("title", new Absence());
        absences.put("date", new Absence());
    }

    /** Counts an article that was added, and the preset of its record. */
    void count(Article article, String preset) {
        if (!preset.isEmpty()) {
            presets.merge(preset, 1L, Long::sum);
        }
        count("body", article.body().isEmpty(), article);
        count("title", article.title() == null || article.title().isEmpty(), article);
        count("date", article.published() == null, article);
    }

    private void count(String field, boolean isAbsent, Article article) {
        Absence absence = absences.get(field);
        if (isAbsent && absence != null) {
            absence.count(article);
        }
    }

    void print(Streams streams) {
        presets.forEach((preset, count) -> streams.line("preset     " + preset + " for " + Amount.of(count, "record")));
        absences.forEach((field, absence) -> {
            if (absence.count > 0) {
                streams.line(String.format(
                        Locale.ROOT,
                        "no %-7s %s, such as '%s'",
                        field,
                        Amount.of(absence.count, "article"),
                        UnknownDates.shortened(absence.example)));
            }
        });
    }

    void write(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("presets");
        for (Map.Entry<String, Long> preset : presets.entrySet()) {
            json.writeNumberField(preset.getKey(), preset.getValue());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("without");
        for (Map.Entry<String, Absence> absence : absences.entrySet()) {
            json.writeNumberField(absence.getKey(), absence.getValue().count);
        }
        json.writeEndObject();
    }
}
