package org.qirtas.internal.read;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Free article readers, kept without locks. A thread takes one from the place for its thread number, or makes a new
 * one, and puts it back. Readers without a free place are closed.
 */
public final class ReaderPool implements AutoCloseable {

    private static final int TRIES = 4;

    private final AtomicReferenceArray<ArticleReader> free;
    private volatile boolean closed;

    public ReaderPool() {
        int places = Integer.highestOneBit(Runtime.getRuntime().availableProcessors()) * 4;
        free = new AtomicReferenceArray<>(places);
    }

    /** The result of a free reader at an ordinal of a generation. */
    public <T> T read(Generation generation, int ordinal, Reading<T> reading) throws IOException {
        return readAll(reader -> {
            reader.enter(generation.sections());
            return reading.read(reader, ordinal);
        });
    }

    /** A read with a reader. */
    public interface Reading<T> {
        T read(ArticleReader reader, int ordinal) throws IOException;
    }

    /** Several reads with a reader. */
    interface Readings<T> {
        T read(ArticleReader reader) throws IOException;
    }

    /** The result of several reads with one free reader, which first has to enter a generation. */
    <T> T readAll(Readings<T> readings) throws IOException {
        ArticleReader reader = take();
        try {
            return readings.read(reader);
        } finally {
            giveBack(reader);
        }
    }

    private ArticleReader take() {
        int start = start();
        for (int i = 0; i < TRIES; i++) {
            ArticleReader reader = free.getAndSet((start + i) & (free.length() - 1), null);
            if (reader != null) {
                return reader;
            }
        }
        return new ArticleReader();
    }

    private void giveBack(ArticleReader reader) {
        int start = start();
        for (int i = 0; i < TRIES && !closed && !reader.isBloated(); i++) {
            if (free.compareAndSet((start + i) & (free.length() - 1), null, reader)) {
                if (closed) {
                    // The pool may have been emptied before the reader came.
                    closeFree();
                }
                return;
            }
        }
        reader.close();
    }

    /** Closes the readers that are free now, and the others when they come back. */
    @Override
    public void close() {
        closed = true;
        closeFree();
    }

    private void closeFree() {
        for (int i = 0; i < free.length(); i++) {
            ArticleReader reader = free.getAndSet(i, null);
            if (reader != null) {
                reader.close();
            }
        }
    }

    private static int start() {
        return (int) Thread.currentThread().getId();
    }
}
