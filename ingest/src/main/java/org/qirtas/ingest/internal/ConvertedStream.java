package org.qirtas.ingest.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Text in another encoding as UTF-8, without a byte order mark. A line in UTF-8 amid text of one byte a letter is an
 * error, and so are bytes that the encoding does not have. For one thread.
 */
public final class ConvertedStream extends InputStream {

    private static final int BUFFER = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final boolean isNarrow;
    private final ByteBuffer stored = ByteBuffer.allocate(BUFFER);
    private final CharBuffer text = CharBuffer.allocate(BUFFER + 1);
    private ByteBuffer utf8 = ByteBuffer.allocate(0);
    private long bytesBefore;
    private boolean isEnd;

    /**
     * The text of a stream.
     *
     * @param in bytes in the encoding; closed with this stream
     * @param charset the encoding
     */
    public ConvertedStream(InputStream in, Charset charset) {
        this.in = in;
        this.charset = charset;
        decoder = charset.newDecoder();
        isNarrow = decoder.averageCharsPerByte() == 1;
    }

    @Override
    public int read() throws IOException {
        return utf8.hasRemaining() || fill() ? utf8.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!utf8.hasRemaining() && !fill()) {
            return -1;
        }
        int count = Math.min(length, utf8.remaining());
        utf8.get(target, offset, count);
        return count;
    }

    /** Converts what one reading gives, up to the end of its last line if it has one. */
    private boolean fill() throws IOException {
        while (!isEnd && !utf8.hasRemaining()) {
            int count = in.read(stored.array(), stored.position(), stored.remaining());
            isEnd = count < 0;
            stored.position(stored.position() + Math.max(count, 0)).flip();
            int end = isEnd ? stored.limit() : endOfLines();
            convert(end);
            stored.compact();
        }
        return utf8.hasRemaining();
    }

    private int endOfLines() {
        int end = isNarrow ? stored.limit() : 0;
        while (end > 0 && stored.get(end - 1) != '\n') {
            end--;
        }
        boolean waits = isNarrow && stored.limit() < stored.capacity();
        return end > 0 || waits ? end : stored.limit();
    }

    private void convert(int end) throws IOException {
        ByteBuffer lines = stored.duplicate().limit(end);
        requireNoUtf8(end);
        boolean isFirst = bytesBefore == 0;
        CoderResult result = decoder.decode(lines, text.clear(), isEnd);
        if (result.isError()) {
            throw problem(lines.position(), "the text is no longer in ");
        }
        bytesBefore += lines.position();
        stored.position(lines.position());
        text.flip();
        if (isFirst && text.hasRemaining() && text.get(text.position()) == BYTE_ORDER_MARK) {
            text.get();
        }
        utf8 = StandardCharsets.UTF_8.encode(text);
    }

    private void requireNoUtf8(int end) throws OtherEncodingException {
        int start = 0;
        for (int i = 0; isNarrow && i < end; i++) {
            if (stored.get(i) == '\n' || i == end - 1) {
                if (TextEncoding.isUtf8BeyondAscii(stored.array(), start, i + 1 - start)) {
                    throw problem(start, "a line in UTF-8 follows text in ");
                }
                start = i + 1;
            }
        }
    }

    private OtherEncodingException problem(int position, String words) {
        return new OtherEncodingException("at byte " + (bytesBefore + position) + " " + words + charset.name()
                + "; convert its parts to UTF-8, each with 'iconv -f ENCODING -t UTF-8'");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
