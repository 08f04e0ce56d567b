package org.qirtas.ingest;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The decompressed content of a file or stream, for an {@link ArticleFormat}. For one thread. */
public final class SourceContent implements Closeable {

    private static final int BUFFER_SIZE = 1 << 16;

    private final String name;
    private final @Nullable Path path;
    private final BufferedInputStream content;

    private SourceContent(String name, @Nullable Path path, InputStream content) {
        this.name = name;
        this.path = path;
        this.content = new BufferedInputStream(new NamedStream(content, name), BUFFER_SIZE);
    }

    /**
     * The content of a stream.
     *
     * @param name name for error messages
     * @param content decompressed bytes; closed with this object
     * @return the content
     */
    public static SourceContent of(String name, InputStream content) {
        return new SourceContent(name, null, content);
    }

    /** The content of a file that is not compressed. */
    static SourceContent of(Path path, InputStream content) {
        return new SourceContent(path.toString(), path, content);
    }

    /**
     * The name for error messages.
     *
     * @return a path or another name
     */
    public String name() {
        return name;
    }

    /**
     * The file, for formats that do not read from front to back.
     *
     * @return its path; nothing if the content is a stream or compressed
     */
    public Optional<Path> path() {
        return Optional.ofNullable(path);
    }

    /**
     * The bytes from the first one.
     *
     * @return always the same stream
     */
    public InputStream stream() {
        return content;
    }

    /**
     * Reads everything.
     *
     * @param maxBytes the maximum number of bytes
     * @param noun what the file is, for the error message, such as {@code page}
     * @return all bytes
     * @throws IngestException if there are more
     * @throws IOException if reading fails
     */
    public byte[] readAll(int maxBytes, String noun) throws IOException {
        byte[] all = content.readNBytes(maxBytes + 1);
        if (all.length > maxBytes) {
            throw new IngestException(name, 0, "a " + noun + " of more than " + maxBytes + " bytes");
        }
        return all;
    }

    /** The first bytes. The stream still begins with them. */
    byte[] head() throws IOException {
        content.mark(ArticleFormat.HEAD_BYTES);
        byte[] head = content.readNBytes(ArticleFormat.HEAD_BYTES);
        content.reset();
        return head;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
