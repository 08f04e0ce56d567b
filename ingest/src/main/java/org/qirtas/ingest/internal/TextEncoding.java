package org.qirtas.ingest.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Recognises text in UTF-16, windows-1256 and windows-1252. It is certain or says nothing: a text of one byte a letter
 * must have the frequent words of a language, and no byte that another encoding has at another place.
 */
public final class TextEncoding {

    /** Maximum number of bytes that are examined. */
    public static final int SAMPLE = 1 << 16;

    private static final int MIN_UNITS = 8;
    private static final int MIN_UPPER_PERCENT = 25;
    private static final int MAX_LOWER_PERCENT = 10;
    private static final int PERCENT = 100;

    /** Maximum of the bytes that are the upper half of a UTF-16 unit in most scripts. */
    private static final int MAX_UPPER = 8;

    private TextEncoding() {}

    /**
     * The encoding of a text that is not in UTF-8.
     *
     * @param bytes a text, or the beginning of one
     * @return the encoding; nothing for UTF-8, and for bytes that are none of these encodings with certainty
     */
    public static Optional<Charset> of(byte[] bytes) {
        byte[] sample = bytes.length <= SAMPLE ? bytes : Arrays.copyOf(bytes, SAMPLE);
        Optional<Charset> wide = byOrderMark(sample).or(() -> wide(sample));
        if (wide.isPresent() || isUtf8(sample, bytes.length >= SAMPLE)) {
            return wide;
        }
        return LanguageSigns.ALL.stream()
                .filter(signs -> decode(sample, signs.charset())
                        .filter(text -> new EncodingEvidence(signs, text).isCertain())
                        .isPresent())
                .map(LanguageSigns::charset)
                .findFirst();
    }

    /** UTF-16 with a byte order mark. */
    private static Optional<Charset> byOrderMark(byte[] bytes) {
        boolean isLittle = startsWith(bytes, 0xFF, 0xFE);
        Charset charset = isLittle ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        return isLittle || startsWith(bytes, 0xFE, 0xFF)
                ? decode(bytes, charset)
                        .filter(text -> isText(text) && hasAscii(text))
                        .map(text -> charset)
                : Optional.empty();
    }

    /** Two letters of another encoding may look like the mark, but no byte of it is zero, as one of ASCII is in UTF-16. */
    private static boolean hasAscii(String text) {
        return text.chars().anyMatch(c -> c < Byte.MAX_VALUE);
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && bytes[0] == (byte) first && bytes[1] == (byte) second;
    }

    /** UTF-16 without a byte order mark: one of two bytes is small, and every unit is a character of a text. */
    private static Optional<Charset> wide(byte[] bytes) {
        int units = bytes.length / 2;
        long first =
                IntStream.range(0, units).filter(i -> isUpper(bytes[2 * i])).count();
        long second =
                IntStream.range(0, units).filter(i -> isUpper(bytes[2 * i + 1])).count();
        boolean isWide = units >= MIN_UNITS
                && Math.max(first, second) * PERCENT >= (long) MIN_UPPER_PERCENT * units
                && Math.min(first, second) * PERCENT <= (long) MAX_LOWER_PERCENT * units;
        if (!isWide) {
            return Optional.empty();
        }
        Charset charset = second > first ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        return decode(bytes, charset).filter(TextEncoding::isText).map(text -> charset);
    }

    private static boolean isUpper(byte b) {
        return b >= 0 && b <= MAX_UPPER;
    }

    private static boolean isText(String text) {
        return text.codePoints().allMatch(TextEncoding::isInText);
    }

    private static boolean isInText(int c) {
        int type = Character.getType(c);
        boolean isBreak = c == '\n' || c == '\r' || c == '\t' || c == '\f';
        return isBreak || (type != Character.CONTROL && type != Character.UNASSIGNED && type != Character.PRIVATE_USE);
    }

    /** The text of a sample, whose last character may be cut. */
    private static Optional<String> decode(byte[] bytes, Charset charset) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        boolean isValid = !charset.newDecoder()
                .decode(ByteBuffer.wrap(bytes), text, false)
                .isError();
        return isValid ? Optional.of(text.flip().toString()) : Optional.empty();
    }

    /** Whether the beginning of a file is in UTF-8 without a NUL, and not only in ASCII. Then it is no other encoding. */
    public static boolean isPlain(byte[] head) {
        boolean isBeyondAscii = false;
        for (byte b : head) {
            if (b == 0) {
                return false;
            }
            isBeyondAscii |= b < 0;
        }
        return isBeyondAscii && isUtf8(head, true);
    }

    private static boolean isUtf8(byte[] bytes, boolean mayBeCut) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        return !StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes), text, !mayBeCut)
                .isError();
    }

    /**
     * Whether bytes are in UTF-8 and not in ASCII, which contradicts an encoding of one byte a letter.
     *
     * @param bytes whole lines of a text
     */
    static boolean isUtf8BeyondAscii(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] < 0) {
                return isUtf8(Arrays.copyOfRange(bytes, offset, offset + length), false);
            }
        }
        return false;
    }
}
