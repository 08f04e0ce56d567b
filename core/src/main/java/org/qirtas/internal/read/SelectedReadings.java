package org.qirtas.internal.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Spliterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Articles or headlines at ordinals, for streams. For one thread; each part after a split may have a thread of its own.
 */
public final class SelectedReadings<T> implements Spliterator<T> {

    private final SelectedOrdinals ordinals;
    private final Reading<T> reading;

    public SelectedReadings(SelectedOrdinals ordinals, Reading<T> reading) {
        this.ordinals = ordinals;
        this.reading = reading;
    }

    /** Reads an article or headline at an ordinal. For any number of threads. */
    public interface Reading<T> {
        T read(long ordinal) throws IOException;
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        T read;
        try {
            long ordinal = ordinals.next();
            if (ordinal == Ordinals.NONE) {
                return false;
            }
            read = reading.read(ordinal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        action.accept(read);
        return true;
    }

    @Override
    public @Nullable SelectedReadings<T> trySplit() {
        SelectedOrdinals first = ordinals.trySplit();
        return first == null ? null : new SelectedReadings<>(first, reading);
    }

    @Override
    public long estimateSize() {
        return ordinals.estimateSize();
    }

    @Override
    public int characteristics() {
        return ordinals.characteristics() & ~DISTINCT;
    }
}
