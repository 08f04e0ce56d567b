package org.qirtas.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The result of a run of {@code pack}.
 *
 * @param archive the new archive
 * @param articles number of articles in it
 * @param bytesIn number of bytes read, decompressed
 * @param bytesOut length of the archive
 * @param seconds duration in seconds
 * @param unknownDates dates whose wording was not understood
 * @param fields the presets of the records, and the fields that are absent
 * @param notes how files were read that are not read as they are, and how often
 * @param leftOut the files that were not read
 * @param articlesLeftOut what the files contain that was not read, such as the redacted articles of an archive
 * @param duplicates the articles that were there before, or {@code null} if none was looked for
 * @param rejects the skipped input, or {@code null} if the run was not to skip any
 */
record PackSummary(
        Path archive,
        long articles,
        long bytesIn,
        long bytesOut,
        double seconds,
        UnknownDates unknownDates,
        FieldTally fields,
        Map<String, Long> notes,
        LeftOutSummary leftOut,
        Map<String, Long> articlesLeftOut,
        @Nullable Duplicates duplicates,
        @Nullable Rejects rejects) {
    private static final double PERCENT = 100.0;

    void print(Streams streams) {
        line(streams, "articles   %,d", articles);
        line(streams, "bytes in   %,d", bytesIn);
        line(streams, "bytes out  %,d", bytesOut);
        if (bytesIn > 0) {
            line(streams, "ratio      %.1f %%", PERCENT * ratio());
        }
        line(streams, "seconds    %.1f", seconds);
        if (unknownDates.count() > 0) {
            line(streams, "dates      %,d not understood, such as '%s'", unknownDates.count(), unknownDates.example());
        }
        fields.print(streams);
        notes.forEach((words, count) -> line(streams, "noted      %s: %,d", words, count));
        leftOut.print(streams);
        articlesLeftOut.forEach((name, count) -> line(streams, "left out   %s: %,d", name, count));
        if (duplicates != null) {
            duplicates.print(streams);
        }
        if (rejects != null) {
            rejects.print(streams);
        }
    }

    private double ratio() {
        return (double) bytesOut / bytesIn;
    }

    private static void line(Streams streams, String format, Object... values) {
        streams.line(String.format(Locale.ROOT, format, values));
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStringField("archive", archive.toString());
        json.writeNumberField("articles", articles);
        json.writeNumberField("bytesIn", bytesIn);
        json.writeNumberField("bytesOut", bytesOut);
        if (bytesIn > 0) {
            json.writeNumberField("ratio", ratio());
        }
        json.writeNumberField("seconds", seconds);
        json.writeNumberField("unknownDates", unknownDates.count());
        if (unknownDates.count() > 0) {
            json.writeStringField("unknownDate", unknownDates.example());
        }
        fields.write(json);
        json.writeObjectFieldStart("notes");
        for (Map.Entry<String, Long> note : notes.entrySet()) {
            json.writeNumberField(note.getKey(), note.getValue());
        }
        json.writeEndObject();
        leftOut.write(json);
        json.writeObjectFieldStart("articlesLeftOut");
        for (Map.Entry<String, Long> each : articlesLeftOut.entrySet()) {
            json.writeNumberField(each.getKey(), each.getValue());
        }
        json.writeEndObject();
        if (duplicates != null) {
            duplicates.write(json);
        }
        if (rejects != null) {
            rejects.write(json);
        }
    }
}
