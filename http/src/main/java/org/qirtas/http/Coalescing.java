package org.qirtas.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.qirtas.ByteRange;

/**
 * Makes few spans of blocks of many ranges: ranges that are near each other are read together with what is between.
 *
 * @param gap maximum distance in bytes of ranges that are read together
 * @param length length of the file
 */
record Coalescing(int gap, long length) {

    List<ReadingWindow.Span> spans(List<ByteRange> ranges) {
        List<ReadingWindow.Span> spans = new ArrayList<>();
        List<ByteRange> sorted = ranges.stream()
                .filter(range -> range.length() > 0 && range.position() < length)
                .sorted(Comparator.comparingLong(ByteRange::position))
                .toList();
        for (ByteRange range : sorted) {
            ReadingWindow.Span next = span(range);
            int last = spans.size() - 1;
            if (last >= 0 && isNear(spans.get(last), range)) {
                ReadingWindow.Span before = spans.get(last);
                spans.set(last, new ReadingWindow.Span(before.first(), Math.max(before.end(), next.end())));
            } else {
                spans.add(next);
            }
        }
        return spans;
    }

    private ReadingWindow.Span span(ByteRange range) {
        long end = Math.min(range.end(), length);
        return new ReadingWindow.Span(Block.of(range.position()), Block.of(end - 1) + 1);
    }

    private boolean isNear(ReadingWindow.Span before, ByteRange range) {
        return Block.of(range.position()) * Block.LENGTH - before.end() * Block.LENGTH <= gap;
    }
}
