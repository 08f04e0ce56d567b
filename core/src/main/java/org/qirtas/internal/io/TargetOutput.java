package org.qirtas.internal.io;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;

/**
 * Writes to a file that another object closes. Its errors name the target that could not be written, such as when the
 * disk is full.
 */
public final class TargetOutput extends FilterOutputStream {

    private final Path target;

    public TargetOutput(OutputStream out, Path target) {
        super(out);
        this.target = target;
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        try {
            out.write(bytes, start, length);
        } catch (ClosedByInterruptException e) {
            throw interrupted(target, e);
        } catch (IOException e) {
            throw new IOException("cannot write " + target + ": " + e.getMessage(), e);
        }
    }

    /** The error of an interrupted thread. Its flag is set again, and callers can see it. */
    public static IOException interrupted(Path target, IOException cause) {
        IOException interrupted = new InterruptedIOException("interrupted while writing " + target);
        interrupted.initCause(cause);
        return interrupted;
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
