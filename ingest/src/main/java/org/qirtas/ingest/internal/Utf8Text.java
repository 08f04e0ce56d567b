package org.qirtas.ingest.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes UTF-8 strictly into one buffer, which grows to the longest text. For one thread. */
public final class Utf8Text {

    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);

    private CharBuffer buffer = CharBuffer.allocate(0);

    /**
     * Decodes bytes. No character takes more UTF-16 units than it has bytes, so a buffer of as many units is enough.
     *
     * @return the text, from index 0 of the buffer's array; valid until the next call
     * @throws MalformedTextException if the bytes are not UTF-8
     */
    public CharBuffer decode(byte[] bytes, int offset, int length) throws MalformedTextException {
        if (buffer.capacity() < length) {
            buffer = CharBuffer.allocate(Math.max(length, 2 * Math.min(buffer.capacity(), Integer.MAX_VALUE / 4)));
        }
        buffer.clear();
        ByteBuffer input = ByteBuffer.wrap(bytes, offset, length);
        CoderResult result = decoder.reset().decode(input, buffer, true);
        if (result.isError()) {
            throw new MalformedTextException(input.position() - offset);
        }
        return buffer.flip();
    }

    /** Bytes that are not UTF-8. The class that knows the file converts it to an {@code IngestException}. */
    public static final class MalformedTextException extends Exception {

        private static final long serialVersionUID = 1L;

        private final int position;

        private MalformedTextException(int position) {
            this.position = position;
        }

        /** Where the first error is, in bytes from the beginning of the text. */
        public int position() {
            return position;
        }
    }
}
