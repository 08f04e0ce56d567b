package org.qirtas.internal.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Goes through ordinals in ascending order and reads what stands there. For one thread. */
public final class OrdinalIterator<T> implements Iterator<T> {

    private final Reader<T> reader;
    private final Finder finder;
    private final int end;
    private int next;
    private boolean found;

    public OrdinalIterator(Reader<T> reader, Finder finder, int end) {
        this.reader = reader;
        this.finder = finder;
        this.end = end;
    }

    /** Reads what stands at an ordinal. */
    public interface Reader<T> {
        T read(int ordinal) throws IOException;
    }

    /** Finds the first ordinal from a start on that is wanted. */
    public interface Finder {
        int next(int start) throws IOException;
    }

    @Override
    public boolean hasNext() {
        if (!found) {
            try {
                next = finder.next(next);
                found = true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return next < end;
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        found = false;
        try {
            return reader.read(next++);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Stream<T> stream() {
        int characteristics = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, characteristics), false);
    }
}
