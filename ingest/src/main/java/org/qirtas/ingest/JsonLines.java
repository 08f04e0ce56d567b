package org.qirtas.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdIOException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.ZipException;
import org.qirtas.Article;
import org.qirtas.ingest.internal.EncodingGuess;
import org.qirtas.ingest.internal.OtherEncodingException;
import org.qirtas.ingest.internal.Utf8Text;

/**
 * Reads JSON Lines: one article a line, as a JSON object in UTF-8. Blank lines are skipped, and byte order marks at the
 * beginnings of lines. The last line need not have a line end. Holds one line in memory. For one thread.
 *
 * <ul> <li>The keys {@code id}, {@code url}, {@code source}, {@code lang}, {@code title}, {@code lead}, {@code
 * published}, {@code updated}, {@code author}, {@code section} and {@code body} hold strings, {@code tags} an array of
 * strings, {@code views} an integer of at most 64 bits. They become the fields of an article. <li>An {@code id} may
 * also be a whole number, and a date a number that {@link DateWording} understands, such as seconds since 1970. The
 * field has its text, and an attribute with the same name keeps the number. {@link JsonLinesWriter} therefore writes a
 * number again. <li>Any other key becomes an attribute with its JSON text as in the line. A known key with a value of
 * another type, including {@code null}, becomes an attribute too; its field is then absent. <li>A record without the
 * key {@code body} has an empty body and an attribute {@code body} with an empty text. {@link JsonLinesWriter}
 * therefore omits the key again.
 * </ul>
 *
 * A line causes an {@link IngestException} if it is not one JSON object, repeats a key, has an unpaired surrogate in a
 * key (values keep theirs), nests deeper than 1,000 levels, is not UTF-8 or has more than {@value #MAX_LINE_BYTES}
 * bytes. The next call continues with the next line.
 *
 * <pre>{@code
 * try (JsonLines lines = new JsonLines(Files.newInputStream(Path.of("news.jsonl")), "news.jsonl")) {
 *     lines.next().ifPresent(System.out::println);
 * }
 * }</pre>
 */
public final class JsonLines implements ArticleReader {

    /** The maximum number of bytes of a line. */
    public static final int MAX_LINE_BYTES = 64 << 20;

    private static final String WINDOW_TOO_LONG =
            "needs more than 128 MiB of memory to be decompressed; write it again with "
                    + "a shorter window: zstd -d --long=31 --stdout OLD | zstd --long=27 -o NEW";

    private final String file;
    private final LineReader lines;
    private final RecordReading records;
    private final Utf8Text text = new Utf8Text();

    /**
     * A reader of uncompressed bytes, whose keys are the names of fields.
     *
     * @param in where to read from; closed with this reader
     * @param file name for error messages
     */
    public JsonLines(InputStream in, String file) {
        this(in, file, MAX_LINE_BYTES, RecordReading.plain());
    }

    JsonLines(InputStream in, String file, int maxLineBytes, RecordReading records) {
        this.file = file;
        this.records = records;
        lines = new LineReader(in, maxLineBytes);
    }

    /**
     * Reads the next article.
     *
     * @return the article, or nothing at the end
     * @throws IngestException if the next line is not an article, and the next call continues after it; or if the input
     *     is a stream of damaged or truncated compressed bytes, and the next call returns nothing
     * @throws IOException if reading fails; the next call returns nothing
     */
    @Override
    public Optional<Article> next() throws IOException {
        while (nextLine()) {
            lines.skipByteOrderMark();
            if (!lines.isBlank()) {
                return Optional.of(article());
            }
        }
        return Optional.empty();
    }

    private boolean nextLine() throws IOException {
        try {
            return lines.next();
        } catch (EOFException | ZipException | ZstdIOException | OtherEncodingException e) {
            throw damaged(file, lines.number(), e);
        }
    }

    /** Converts the error of a decompressor to that of a file. */
    static IngestException damaged(String file, long line, IOException e) {
        IngestException damaged = new IngestException(file, line, isWindowTooLong(e) ? WINDOW_TOO_LONG : problem(e));
        damaged.initCause(e);
        return damaged;
    }

    private static String problem(IOException e) {
        boolean isRefused = e instanceof Compression.RefusedException || e instanceof OtherEncodingException;
        return isRefused ? String.valueOf(e.getMessage()) : "damaged or truncated: " + e.getMessage();
    }

    private static boolean isWindowTooLong(IOException e) {
        return e instanceof ZstdIOException zstd && zstd.getErrorCode() == Zstd.errFrameParameterWindowTooLarge();
    }

    private Article article() throws IOException {
        if (lines.isTooLong()) {
            throw new IngestException(file, line(), "longer than " + lines.maxLength() + " bytes");
        }
        try {
            return records.read(text.decode(lines.array(), lines.offset(), lines.length()));
        } catch (JsonProcessingException e) {
            throw reject(wide().map(guess -> "not UTF-8; " + guess).orElseGet(() -> JsonProblem.of(e)));
        } catch (Utf8Text.MalformedTextException e) {
            String problem = EncodingGuess.problem(lines.array(), lines.offset(), lines.length(), e.position());
            throw reject(wide().map(guess -> "not UTF-8; " + guess).orElse(problem));
        }
    }

    /** The remedy if the line is in UTF-16. Line feeds in UTF-16 have two bytes; half of one may precede the line. */
    private Optional<String> wide() {
        int half = (int) (lines.position() & 1);
        return lines.length() < half
                ? Optional.empty()
                : EncodingGuess.ofWide(lines.array(), lines.offset() + half, lines.length() - half);
    }

    /**
     * Makes an error for an article that was read but cannot be used.
     *
     * @param problem what is wrong
     * @return an error that names and holds the line that the last call of {@link #next()} reached
     */
    @Override
    public IngestException reject(String problem) {
        return new IngestException(file, line(), problem, lines.copy());
    }

    /**
     * The number of the line that the last call of {@link #next()} reached.
     *
     * @return its number, from 1; 0 before the first call
     */
    public long line() {
        return lines.number();
    }

    /**
     * The progress of reading.
     *
     * @return the number of uncompressed bytes up to the end of the last line
     */
    @Override
    public long bytesRead() {
        return lines.bytesRead();
    }

    @Override
    public Optional<String> preset() {
        return records.preset();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
