package org.qirtas.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;
import org.qirtas.TargetFile;
import org.qirtas.ingest.Duplicate;
import org.qirtas.ingest.Duplicate.Kind;
import org.qirtas.ingest.DuplicateFinder;

/** The articles of a run that were there before. Their report appears after the archive. */
final class Duplicates implements Closeable {
    private static final double HUNDREDTHS = 100.0;

    private final DuplicateFinder finder;
    private final DuplicateOptions.@Nullable Dropped dropped;
    private final @Nullable TargetFile report;
    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    private long leftOut;
    private long kept;
    private long notRemembered;

    private Duplicates(
            DuplicateFinder finder, DuplicateOptions.@Nullable Dropped dropped, @Nullable TargetFile report) {
        this.finder = finder;
        this.dropped = dropped;
        this.report = report;
    }

    static Duplicates begin(
            DuplicateFinder finder, DuplicateOptions.@Nullable Dropped dropped, @Nullable Path report, boolean force)
            throws IOException {
        return new Duplicates(finder, dropped, report == null ? null : TargetFile.create(report, force));
    }

    /** Adds an article to an archive. */
    interface Adding {
        void add(Article article) throws IOException;
    }

    /** Compares an article, and adds it unless it is left out. */
    void add(Article article, Adding adding) throws IOException {
        Optional<Duplicate> found = finder.find(article);
        boolean isDropped = found.isPresent() && isDropped(found.get().kind());
        if (!isDropped) {
            adding.add(article);
            notRemembered += finder.remember() ? 0 : 1;
        }
        if (found.isPresent()) {
            count(found.get(), article, isDropped);
        }
        kept += isDropped ? 0 : 1;
    }

    private boolean isDropped(Kind kind) {
        return dropped == DuplicateOptions.Dropped.near
                || (dropped == DuplicateOptions.Dropped.exact && kind == Kind.EXACT);
    }

    private void count(Duplicate duplicate, Article article, boolean isDropped) throws IOException {
        counts.merge(duplicate.kind(), 1L, Long::sum);
        leftOut += isDropped ? 1 : 0;
        if (report != null) {
            PrintStream line = new PrintStream(report.out(), false, StandardCharsets.UTF_8);
            JsonLine.print(line, json -> write(duplicate, article, isDropped, json));
            line.flush();
        }
    }

    /** Writes numbers of articles as they are in the new archive. */
    private void write(Duplicate duplicate, Article article, boolean isDropped, JsonGenerator json) throws IOException {
        json.writeStringField("kind", name(duplicate.kind()));
        json.writeStringField("key", article.key());
        if (!isDropped) {
            json.writeNumberField("article", kept);
        }
        json.writeNumberField("of", duplicate.of());
        json.writeNumberField("similarity", Math.round(duplicate.similarity() * HUNDREDTHS) / HUNDREDTHS);
        json.writeBooleanField("dropped", isDropped);
    }

    private static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    void publish() throws IOException {
        if (report != null) {
            report.publish();
        }
    }

    void print(Streams streams) {
        streams.line(String.format(
                Locale.ROOT,
                "duplicates %,d exact, %,d near; %,d left out",
                count(Kind.EXACT),
                count(Kind.NEAR),
                leftOut));
        if (notRemembered > 0) {
            streams.line("           compared with earlier articles only, for want of memory: "
                    + Amount.of(notRemembered, "article"));
        }
    }

    void write(JsonGenerator json) throws IOException {
        json.writeNumberField("exactDuplicates", count(Kind.EXACT));
        json.writeNumberField("nearDuplicates", count(Kind.NEAR));
        json.writeNumberField("droppedDuplicates", leftOut);
        if (notRemembered > 0) {
            json.writeNumberField("notRemembered", notRemembered);
        }
    }

    private long count(Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    @Override
    public void close() throws IOException {
        if (report != null) {
            report.close();
        }
    }
}
