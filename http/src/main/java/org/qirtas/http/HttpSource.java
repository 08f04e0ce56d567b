package org.qirtas.http;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qirtas.ByteRange;
import org.qirtas.ByteSource;

/**
 * A file on a web server or in an object store, read by ranges. Safe for any number of threads.
 *
 * <pre>{@code
 * HttpSource source = HttpSource.open(URI.create("https://archive.example/news.qrt"));
 * try (Archive archive = Archive.open(source, source.name())) {
 *     archive.get("62315").ifPresent(article -> System.out.println(article.title()));
 *     System.out.println(source.requests() + " requests, " + source.bytes() + " bytes of " + source.length());
 * }
 * ByteSource zip = HttpSource.open(URI.create("https://archive.example/news.zip"), HttpOptions.DEFAULT.withTries(8));
 * Archive inside = Archive.open(ByteSources.zipEntry(zip, "news.qrt"), "news.qrt");
 * }</pre>
 *
 * <p>The first request asks for the head of the file and learns its length and version. All further requests demand this
 * version: if the file changes, {@link ChangedFileException} is thrown, and bytes of two versions are never mixed. The
 * tail is read by one request, and neighbouring bytes are read together. Threads that need the same bytes share a
 * request. No thread is started, except by the HTTP client of Java.
 *
 * <p>Answers are believed only if they are exactly what was requested; everything else is an {@link IOException}, mostly
 * an {@link HttpAnswerException}. Failures that may pass are tried again, as {@link HttpOptions} says. The interrupt of a
 * reading thread ends its read with an {@link java.io.InterruptedIOException}; other threads are not affected.
 */
public final class HttpSource implements ByteSource {

    private final Server server;
    private final Optional<String> identity;
    private final long length;
    private final Blocks blocks;

    /** The file, if the server does not serve ranges. */
    private final @Nullable ByteBuffer whole;

    private volatile boolean closed;

    private HttpSource(Server server, Optional<String> identity, Opening opening, Blocks blocks) {
        this.server = server;
        this.identity = identity;
        length = opening.version().length();
        this.blocks = blocks;
        whole = opening.isWhole() ? ByteBuffer.wrap(opening.bytes()).asReadOnlyBuffer() : null;
    }

    /**
     * Opens a file with the default options.
     *
     * @param address an address that begins with {@code http} or {@code https}
     * @return the file
     * @throws HttpAnswerException if the server refuses, or cannot serve the file as required
     * @throws IOException if the server cannot be reached in time
     * @throws IllegalArgumentException if it is not an address of a web server
     */
    public static HttpSource open(URI address) throws IOException {
        return open(address, HttpOptions.DEFAULT);
    }

    /**
     * Opens a file.
     *
     * @param address an address that begins with {@code http} or {@code https}
     * @param options options
     * @return the file
     * @throws HttpAnswerException if the server refuses, or cannot serve the file as required
     * @throws IOException if the server cannot be reached in time, or if the folder for blocks cannot be created
     * @throws IllegalArgumentException if it is not an address of a web server
     */
    public static HttpSource open(URI address, HttpOptions options) throws IOException {
        Address place = new Address(
                Objects.requireNonNull(address, "address"),
                Objects.requireNonNull(options, "options").requests());
        Server server = new Server(place, options.requests());
        Deadline deadline = new Deadline(options.patience().limit());
        Opening opening = new Opening(
                server, options.patience(), deadline, options.cache().whole());
        new Retries(options.patience(), deadline, server.name()).run(opening);
        return of(place, server, options, opening);
    }

    private static HttpSource of(Address place, Server server, HttpOptions options, Opening opening)
            throws IOException {
        FileVersion version = opening.version();
        Optional<String> identity = version.identity(place.given());
        Path folder = options.cache().folder();
        DiskCache disk = folder == null || identity.isEmpty()
                ? null
                : new DiskCache(
                        CacheFolder.open(folder, options.cache().folderBytes()), identity.get(), version.length());
        BlockLoader loader = new BlockLoader(server, version, options.patience(), disk);
        Blocks blocks = new Blocks(loader, version.length(), options.cache());
        if (!opening.isWhole()) {
            blocks.keepHead(opening.bytes());
        }
        return new HttpSource(server, identity, opening, blocks);
    }

    /**
     * The address for messages.
     *
     * @return the address without user and query, which may be secret
     */
    public String name() {
        return server.name();
    }

    /**
     * Number of requests so far.
     *
     * @return the number, including redirects and further tries
     */
    public long requests() {
        return server.requests();
    }

    /**
     * Number of bytes received so far.
     *
     * @return bytes of bodies of answers; headers are not counted
     */
    public long bytes() {
        return server.bytes();
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public Optional<String> identity() {
        return identity.map(hash -> "http " + hash);
    }

    @Override
    public int read(long position, ByteBuffer target) throws IOException {
        requireOpen();
        if (position >= length) {
            return -1;
        }
        if (whole == null) {
            return target.hasRemaining() ? blocks.read(position, target) : 0;
        }
        int count = (int) Math.min(target.remaining(), length - position);
        target.put(whole.slice((int) position, count));
        return count;
    }

    /** Gets ranges with few requests, several of them at the same time, unless they are in memory. */
    @Override
    public void prefetch(List<ByteRange> ranges) throws IOException {
        Objects.requireNonNull(ranges, "ranges");
        requireOpen();
        if (whole == null) {
            blocks.prefetch(ranges);
        }
    }

    private void requireOpen() throws ClosedChannelException {
        if (closed) {
            throw new ClosedChannelException();
        }
    }

    /** Frees the memory. Reads that are under way in other threads complete. Closing twice does nothing. */
    @Override
    public void close() {
        closed = true;
        blocks.clear();
    }
}
