package org.qirtas.internal.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Reads articles or headlines at ordinals, one after the other. After an error it continues with the next. For one
 * thread.
 */
public final class ReadingIterator<T> implements Iterator<T> {

    private final SelectedOrdinals ordinals;
    private final SelectedReadings.Reading<T> reading;
    private long next;
    private boolean isFound;

    public ReadingIterator(SelectedOrdinals ordinals, SelectedReadings.Reading<T> reading) {
        this.ordinals = ordinals;
        this.reading = reading;
    }

    @Override
    public boolean hasNext() {
        if (!isFound) {
            try {
                next = ordinals.next();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            isFound = true;
        }
        return next != Ordinals.NONE;
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        isFound = false;
        try {
            return reading.read(next);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
