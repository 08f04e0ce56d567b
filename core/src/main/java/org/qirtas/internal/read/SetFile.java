package org.qirtas.internal.read;

import java.io.Closeable;
import java.io.IOException;

/** A file of a set, opened at its first use. For any number of threads. */
public final class SetFile implements Closeable {

    private final String name;
    private final Lazy<OpenArchive> archive;
    private volatile boolean closed;

    /**
     * A file that is not open.
     *
     * @param name its name
     * @param opener opens it
     */
    public SetFile(String name, Opener opener) {
        this.name = name;
        archive = new Lazy<>(() -> open(opener));
    }

    /** Opens a file. */
    public interface Opener {
        OpenArchive open() throws IOException;
    }

    private OpenArchive open(Opener opener) throws IOException {
        OpenArchive opened = opener.open();
        if (closed) {
            opened.close();
            throw new IllegalStateException(name + " is closed");
        }
        return opened;
    }

    /** Name of the file. */
    public String name() {
        return name;
    }

    /** The open file. */
    public OpenArchive archive() throws IOException {
        return archive.get();
    }

    @Override
    public void close() throws IOException {
        closed = true;
        OpenArchive opened = archive.present();
        if (opened != null) {
            opened.close();
        }
    }
}
