package org.qirtas.testing;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.qirtas.ByteRange;
import org.qirtas.ByteSource;

/**
 * Bytes that behave as if they were far away: each request is counted, announced ranges are fetched at once, neighbouring ones
 * with one request, and what has been fetched is kept. For one thread.
 */
public final class FarSource implements ByteSource {

    /** Maximum gap between ranges that are fetched with one request. */
    private static final int GAP = 1 << 18;

    private final byte[] bytes;
    private final BitSet fetched = new BitSet();
    private int requests;
    private int rounds;
    private long fetchedBytes;

    public FarSource(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * What has been requested.
     *
     * @param rounds how many times something was requested after the answers to all before
     */
    public record Traffic(int requests, int rounds, long bytes) {}

    /** What has been requested since the last call. */
    public Traffic take() {
        Traffic traffic = new Traffic(requests, rounds, fetchedBytes);
        requests = 0;
        rounds = 0;
        fetchedBytes = 0;
        return traffic;
    }

    @Override
    public long length() {
        return bytes.length;
    }

    @Override
    public int read(long position, ByteBuffer target) {
        int count = (int) Math.min(target.remaining(), bytes.length - position);
        int before = requests;
        fetch((int) position, (int) position + count);
        rounds += requests > before ? 1 : 0;
        target.put(bytes, (int) position, count);
        return count == 0 ? -1 : count;
    }

    @Override
    public void prefetch(List<ByteRange> ranges) {
        List<ByteRange> sorted = new ArrayList<>(ranges);
        sorted.removeIf(range -> isFetched((int) range.position(), (int) range.end()));
        sorted.sort(Comparator.comparingLong(ByteRange::position));
        int before = requests;
        for (int i = 0; i < sorted.size(); ) {
            long start = sorted.get(i).position();
            long end = sorted.get(i).end();
            for (i++; i < sorted.size() && sorted.get(i).position() <= end + GAP; i++) {
                end = Math.max(end, sorted.get(i).end());
            }
            fetch((int) start, (int) end);
        }
        rounds += requests > before ? 1 : 0;
    }

    private boolean isFetched(int start, int end) {
        return fetched.nextClearBit(start) >= end;
    }

    /** Requests the bytes from the first to the last that is missing. */
    private void fetch(int start, int end) {
        int first = fetched.nextClearBit(start);
        if (first < end) {
            int last = fetched.previousClearBit(end - 1) + 1;
            requests++;
            fetchedBytes += last - first;
            fetched.set(first, last);
        }
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
