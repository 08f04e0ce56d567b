package org.qirtas.internal.rewrite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qirtas.Grouping;
import org.qirtas.Split;
import org.qirtas.internal.bytes.LongList;
import org.qirtas.internal.columns.Groupings;
import org.qirtas.internal.io.FileName;
import org.qirtas.internal.read.ArticleReceiver;
import org.qirtas.internal.read.ArticleSupplier;
import org.qirtas.internal.read.Generation;
import org.qirtas.internal.read.OpenArchive;
import org.qirtas.internal.read.OpenArticles;

/**
 * Divides the articles of an archive among new archives. Redacted and deleted articles belong to none. It keeps eight
 * bytes an article in memory. For one thread.
 */
public final class Splitter {

    /** The part of the articles without a value. */
    private static final String WITHOUT = "none";

    private static final int MIN_DIGITS = 3;

    private final OpenArchive archive;
    private final KeptArticles kept;
    private final Split split;

    public Splitter(OpenArchive archive, OpenArticles articles, Split split) {
        this.archive = archive;
        this.split = split;
        kept = new KeptArticles(articles);
    }

    /** Writes an archive. */
    public interface Writer {
        void write(Path file, ArticleSupplier articles) throws IOException;
    }

    /**
     * Writes all parts, one after the other, and returns their files.
     *
     * @param source the archive
     * @param overwrite whether files may be replaced
     */
    public List<Path> write(Path source, Path folder, boolean overwrite, Writer writer) throws IOException {
        PartNames names = new PartNames(folder, source);
        if (split.grouping().isEmpty()) {
            return successive(names, overwrite, writer);
        }
        Map<Path, LongList> parts = new LinkedHashMap<>();
        values(split.grouping().get())
                .forEach((value, ordinals) -> parts.put(names.next(value == null ? WITHOUT : value), ordinals));
        for (Path file : parts.keySet()) {
            FileName.requireFree(FileName.behindLinks(file), overwrite);
        }
        for (Map.Entry<Path, LongList> part : parts.entrySet()) {
            long[] ordinals = part.getValue().toArray();
            writer.write(part.getKey(), receiver -> copy(ordinals, 0, ordinals.length, receiver));
        }
        return List.copyOf(parts.keySet());
    }

    /** The ordinals for each value, in the order in which the values appear. */
    private Map<@Nullable String, LongList> values(Grouping grouping) throws IOException {
        Map<@Nullable String, LongList> values = new LinkedHashMap<>();
        each((generation, ordinal) -> values.computeIfAbsent(
                        Groupings.value(grouping, generation.sections().columns(ordinal), ordinal),
                        added -> new LongList())
                .add(generation.file().firstOrdinal() + ordinal));
        return values;
    }

    private List<Path> successive(PartNames names, boolean overwrite, Writer writer) throws IOException {
        LongList all = new LongList();
        each((generation, ordinal) -> all.add(generation.file().firstOrdinal() + ordinal));
        long[] ordinals = all.toArray();
        Deque<Range> waiting = ranges(ordinals.length);
        int digits = Math.max(MIN_DIGITS, String.valueOf(2 * waiting.size()).length());
        List<Path> files = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Range range = waiting.remove();
            Path file = names.next(String.format(Locale.ROOT, "%0" + digits + "d", files.size() + 1));
            FileName.requireFree(FileName.behindLinks(file), overwrite);
            writer.write(file, receiver -> copy(ordinals, range.from, range.to, receiver));
            if (Files.size(file) > split.bytes() && range.to - range.from > 1) {
                Files.delete(file);
                names.giveBack(file);
                range.halves().forEach(waiting::addFirst);
            } else {
                files.add(file);
            }
        }
        return files;
    }

    /** Articles from one position among all that are kept to another. */
    private record Range(int from, int to) {

        /** The second half, then the first one. */
        List<Range> halves() {
            int middle = (from + to) >>> 1;
            return List.of(new Range(middle, to), new Range(from, middle));
        }
    }

    private Deque<Range> ranges(int total) {
        long parts = Math.max(1, (archive.file().length() + split.bytes() - 1) / split.bytes());
        long length = Math.min(split.count(), Math.max(1, (total + parts - 1) / parts));
        Deque<Range> ranges = new ArrayDeque<>();
        for (long from = 0; from < total; from += length) {
            ranges.add(new Range((int) from, (int) Math.min(total, from + length)));
        }
        return ranges;
    }

    private void copy(long[] ordinals, int from, int to, ArticleReceiver receiver) throws IOException {
        for (int i = from; i < to; i++) {
            receiver.add(kept.get(ordinals[i]));
        }
    }

    /** Takes the ordinal of an article in its generation. */
    private interface Action {
        void take(Generation generation, int ordinal) throws IOException;
    }

    private void each(Action action) throws IOException {
        for (Generation generation : archive.generations()) {
            for (int ordinal = 0; ordinal < generation.articles(); ordinal++) {
                if (kept.isLive(generation.file().firstOrdinal() + ordinal)) {
                    action.take(generation, ordinal);
                }
            }
        }
    }
}
