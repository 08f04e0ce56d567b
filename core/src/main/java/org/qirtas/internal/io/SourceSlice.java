package org.qirtas.internal.io;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.qirtas.ByteRange;
import org.qirtas.ByteSource;

/** A part of another source. For any number of threads. */
public final class SourceSlice implements ByteSource {

    private final ByteSource whole;
    private final ByteRange place;

    private SourceSlice(ByteSource whole, ByteRange place) {
        this.whole = whole;
        this.place = place;
    }

    /** The part at a place, which must be inside. */
    public static SourceSlice of(ByteSource whole, ByteRange place) throws IOException {
        long length = whole.length();
        if (place.end() > length) {
            throw new EOFException(
                    "bytes " + place.position() + " to " + place.end() + " are not in a file of " + length + " bytes");
        }
        return new SourceSlice(whole, place);
    }

    @Override
    public long length() {
        return place.length();
    }

    @Override
    public int read(long position, ByteBuffer target) throws IOException {
        if (position >= place.length()) {
            return -1;
        }
        int limit = target.limit();
        int count = (int) Math.min(target.remaining(), place.length() - position);
        try {
            return whole.read(place.position() + position, target.limit(target.position() + count));
        } finally {
            target.limit(limit);
        }
    }

    @Override
    public Optional<String> identity() {
        return whole.identity().map(name -> name + ", " + place.length() + " bytes at " + place.position());
    }

    @Override
    public void prefetch(List<ByteRange> ranges) throws IOException {
        whole.prefetch(ranges.stream()
                .map(range -> new ByteRange(place.position() + range.position(), range.length()))
                .toList());
    }

    @Override
    public void close() throws IOException {
        whole.close();
    }
}
