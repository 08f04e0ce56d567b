package org.qirtas.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Standard output that does not hide its errors. A {@link PrintStream} swallows every {@link IOException}. This stream
 * under it therefore throws {@link Broken} instead, but only once: later output is dropped, and the run can end
 * normally.
 */
final class StandardOutput extends OutputStream {
    private static final int BUFFER_BYTES = 1 << 16;

    private final OutputStream target;
    private boolean broken;

    StandardOutput(OutputStream target) {
        this.target = target;
    }

    /** The standard output of the Java machine, buffered; the caller flushes it. */
    static PrintStream open() {
        return print(new FileOutputStream(FileDescriptor.out));
    }

    static PrintStream print(OutputStream target) {
        OutputStream buffered = new BufferedOutputStream(new StandardOutput(target), BUFFER_BYTES);
        return new PrintStream(buffered, false, StandardCharsets.UTF_8);
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        if (!broken) {
            attempt(() -> target.write(bytes, offset, length));
        }
    }

    @Override
    public void flush() {
        if (!broken) {
            attempt(target::flush);
        }
    }

    private void attempt(Output output) {
        try {
            output.run();
        } catch (IOException e) {
            broken = true;
            throw new Broken(e);
        }
    }

    /** An operation of the target. */
    @FunctionalInterface
    private interface Output {
        void run() throws IOException;
    }

    /** Standard output takes no more: its reader has gone, or its disk is full. */
    static final class Broken extends UncheckedIOException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final boolean pipe;

        Broken(IOException cause) {
            this(
                    cause,
                    String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains("pipe"));
        }

        Broken(IOException cause, boolean pipe) {
            super("cannot write to standard output: " + cause.getMessage(), cause);
            this.pipe = pipe;
        }

        /** Whether the reader at the other end of a pipe has closed it, as {@code head} and the user of a pager do. */
        boolean isPipe() {
            return pipe;
        }
    }
}
