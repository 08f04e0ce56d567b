package org.qirtas.http;

import java.util.ArrayList;
import java.util.List;

/**
 * The spans of blocks that were announced last and have not been requested. They are requested in portions, so that any
 * number of them needs a limited memory. For one thread at a time.
 */
final class Announcement {

    private final long portion;
    private List<ReadingWindow.Span> spans = List.of();

    /** Announcements that are requested in portions of a number of blocks. */
    Announcement(long portion) {
        this.portion = portion;
    }

    /** Replaces what was announced before. */
    void replace(List<ReadingWindow.Span> announced) {
        spans = announced;
    }

    boolean holds(long block) {
        return spans.stream().anyMatch(span -> holds(span, block));
    }

    private static boolean holds(ReadingWindow.Span span, long block) {
        return span.first() <= block && block < span.end();
    }

    /** Takes the spans of the next portion, which begins with a block; nothing if the block was not announced. */
    List<ReadingWindow.Span> take(long block) {
        List<ReadingWindow.Span> taken = new ArrayList<>();
        List<ReadingWindow.Span> kept = new ArrayList<>();
        long left = 0;
        for (ReadingWindow.Span span : spans) {
            boolean isFirst = holds(span, block);
            left = isFirst ? portion : left;
            long from = isFirst ? block : span.first();
            long to = Math.min(span.end(), from + left);
            if (from > span.first()) {
                kept.add(new ReadingWindow.Span(span.first(), from));
            }
            if (to > from) {
                taken.add(new ReadingWindow.Span(from, to));
                left -= to - from;
            }
            if (span.end() > to) {
                kept.add(new ReadingWindow.Span(Math.max(from, to), span.end()));
            }
        }
        spans = kept;
        return taken;
    }
}
