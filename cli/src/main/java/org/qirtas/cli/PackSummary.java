package org.qirtas.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
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
 * @param leftOut the files that were not read
 * @param hidden number of redacted and deleted articles in archives that were read
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
        LeftOutSummary leftOut,
        long hidden,
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
        leftOut.print(streams);
        if (hidden > 0) {
            streams.line("left out   " + Amount.of(hidden, "redacted or deleted article"));
        }
        if (duplicates != null) {
            duplicates.print(streams);
        }
        if (rejects != null) {
            line(streams, "bad lines  %,d, kept in %s", rejects.lines(), rejects.file());
            line(streams, "bad pages  %,d", rejects.pages());
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
        leftOut.write(json);
        if (hidden > 0) {
            json.writeNumberField("redactedOrDeleted", hidden);
        }
        if (duplicates != null) {
            duplicates.write(json);
        }
        if (rejects != null) {
            json.writeStringField("rejects", rejects.file().toString());
            json.writeNumberField("skipped", rejects.lines() + rejects.pages());
            json.writeNumberField("skippedPages", rejects.pages());
        }
    }
}
