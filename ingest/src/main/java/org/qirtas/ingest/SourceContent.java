package org.qirtas.ingest;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qirtas.ingest.internal.ConvertedStream;
import org.qirtas.ingest.internal.TextEncoding;

/**
 * The decompressed content of a file or stream, for an {@link ArticleFormat}. For one thread.
 *
 * <pre>{@code
 * try (SourceContent content = SourceContent.of("a.csv", Files.newInputStream(Path.of("a.csv")))) {
 *     String text = new String(content.text().readAllBytes(), StandardCharsets.UTF_8);
 *     System.out.println(content.name() + ": " + text.lines().count() + " lines");
 * }
 * }</pre>
 */
public final class SourceContent implements Closeable {

    private static final int BUFFER_SIZE = 1 << 16;

    private final String name;
    private final @Nullable Path path;
    private final BufferedInputStream content;
    private final Map<String, Long> notes = new TreeMap<>();

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
     * The file, for formats that begin to read at its end.
     *
     * @param noun what the file is, for the error message, such as {@code an archive}
     * @return its path
     * @throws IngestException if the content is a stream or compressed
     */
    public Path requirePath(String noun) throws IngestException {
        if (path == null) {
            throw new IngestException(
                    name,
                    0,
                    noun + " is read only as a file that is not compressed, because reading begins at its end; save and"
                            + " decompress it first");
        }
        return path;
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
     * The text in UTF-8. Text in UTF-16, windows-1256 or windows-1252 is converted if its first bytes show its encoding with
     * certainty. Other bytes are as they are, for the reader to refuse.
     *
     * @return bytes in UTF-8, or in an encoding that is not known; to be called once, before anything is read
     * @throws IOException if reading fails
     */
    public InputStream text() throws IOException {
        Optional<Charset> encoding = encoding();
        if (encoding.isEmpty()) {
            return content;
        }
        noteConversion(encoding.get());
        return new ConvertedStream(content, encoding.get());
    }

    /** The encoding, if it is not UTF-8. More than the first bytes is read only if they are not plain UTF-8. */
    private Optional<Charset> encoding() throws IOException {
        return TextEncoding.isPlain(head()) ? Optional.empty() : TextEncoding.of(first(TextEncoding.SAMPLE));
    }

    /**
     * Notes that the text was converted. {@link #text()} does so itself.
     *
     * @param encoding from what
     */
    public void noteConversion(Charset encoding) {
        note("converted from " + encoding.name());
    }

    /**
     * Notes how the file is read, for {@link ArticleInput#notes()}.
     *
     * @param words a few words, which are counted
     */
    public void note(String words) {
        notes.merge(Objects.requireNonNull(words, "words"), 1L, Long::sum);
    }

    /** The notes so far, with their numbers. */
    Map<String, Long> notes() {
        return notes;
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
        return first(ArticleFormat.HEAD_BYTES);
    }

    private byte[] first(int length) throws IOException {
        content.mark(length);
        byte[] first = content.readNBytes(length);
        content.reset();
        return first;
    }

    /** The first bytes of the text in UTF-8, as those of {@link #text()}. The stream still begins with all bytes. */
    byte[] textHead() throws IOException {
        Optional<Charset> charset = encoding();
        if (charset.isEmpty()) {
            return head();
        }
        byte[] text = new String(first(TextEncoding.SAMPLE), charset.get())
                .replace("\uFEFF", "")
                .getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(text, Math.min(text.length, ArticleFormat.HEAD_BYTES));
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
