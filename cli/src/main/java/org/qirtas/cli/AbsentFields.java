package org.qirtas.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.qirtas.Article;

/** Counts articles without body, title or date, with the key of one of each. For one thread. */
final class AbsentFields {

    /** Articles without a field. */
    private static final class Absence {

        private long count;
        private String example = "";

        void count(String key) {
            example = count == 0 ? key : example;
            count++;
        }

        String example() {
            return UnknownDates.shortened(example);
        }
    }

    private final Map<String, Absence> absences = new LinkedHashMap<>();

    AbsentFields() {
        absences.put("body", new Absence());
        absences.put("title", new Absence());
        absences.put("date", new Absence());
    }

    void count(Article article) {
        count("body", article.body().isEmpty(), article);
        count("title", article.title() == null || article.title().isEmpty(), article);
        count("date", article.published() == null, article);
    }

    private void count(String field, boolean isAbsent, Article article) {
        Absence absence = absences.get(field);
        if (isAbsent && absence != null) {
            absence.count(article.key());
        }
    }

    /** Passes on a heading and a text for each field that some article lacks. */
    void describe(BiConsumer<String, String> lines) {
        absences.forEach((field, absence) -> {
            if (absence.count > 0) {
                String articles = Amount.of(absence.count, "article");
                lines.accept("no " + field, articles + ", such as '" + absence.example() + "'");
            }
        });
    }

    /** Writes the number of articles without each field, and the key of one where there are any. */
    void write(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("without");
        for (Map.Entry<String, Absence> absence : absences.entrySet()) {
            json.writeNumberField(absence.getKey(), absence.getValue().count);
        }
        json.writeEndObject();
        json.writeObjectFieldStart("withoutSuchAs");
        for (Map.Entry<String, Absence> absence : absences.entrySet()) {
            if (absence.getValue().count > 0) {
                json.writeStringField(absence.getKey(), absence.getValue().example());
            }
        }
        json.writeEndObject();
    }
}
