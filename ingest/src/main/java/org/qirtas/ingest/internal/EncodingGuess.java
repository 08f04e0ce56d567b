package org.qirtas.ingest.internal;

import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Guesses the encoding of bytes that should be UTF-8. An error can then name a remedy. */
public final class EncodingGuess {

    /** Maximum number of bytes that are examined. */
    private static final int SAMPLE = 1 << 14;

    /** Maximum of the bytes that are the upper half of a UTF-16 unit in most scripts, and rare in UTF-8. */
    private static final int MAX_UPPER = 8;

    private static final int PERCENT = 100;
    private static final int MIN_UPPER_PERCENT = 25;

    /**
     * An encoding with its frequent characters. They are a large part of the characters beyond ASCII if a text is in
     * this encoding.
     */
    private record Candidate(String name, String frequent, int minPercent) {}

    private static final List<Candidate> CANDIDATES = List.of(
            new Candidate("WINDOWS-1256", "اليمنورهدت", 40),
            new Candidate("WINDOWS-1251", "оеаинтсрвл", 40),
            new Candidate("KOI8-R", "оеаинтсрвл", 40),
            new Candidate("WINDOWS-1252", "éèàçêüöäßñáíóúôâ’“”–", 60),
            new Candidate("GB18030", "，。的一是在不了有人年中国", 10));

    private EncodingGuess() {}

    /**
     * The remedy for bytes that are not text even if they are valid UTF-8. In UTF-16 of most scripts every second byte
     * is a control character.
     */
    public static Optional<String> ofWide(byte[] bytes, int offset, int length) {
        if (startsWith(bytes, offset, length, 0xFF, 0xFE)) {
            return Optional.of(convert("UTF-16LE"));
        }
        if (startsWith(bytes, offset, length, 0xFE, 0xFF)) {
            return Optional.of(convert("UTF-16BE"));
        }
        int units = Math.min(length, SAMPLE) / 2;
        int first = 0;
        int second = 0;
        for (int i = offset; i < offset + 2 * units; i += 2) {
            first += isUpper(bytes[i]) ? 1 : 0;
            second += isUpper(bytes[i + 1]) ? 1 : 0;
        }
        int min = Math.max(1, units * MIN_UPPER_PERCENT / PERCENT);
        if (Math.min(first, second) >= min) {
            return Optional.of("it looks like binary data or UTF-32, not like text in UTF-8");
        }
        return Math.max(first, second) < min
                ? Optional.empty()
                : Optional.of(convert(second > first ? "UTF-16LE" : "UTF-16BE"));
    }

    private static boolean startsWith(byte[] bytes, int offset, int length, int first, int second) {
        return length >= 2 && bytes[offset] == (byte) first && bytes[offset + 1] == (byte) second;
    }

    private static boolean isUpper(byte b) {
        return b >= 0 && b <= MAX_UPPER;
    }

    /**
     * The error in bytes that are not valid UTF-8, and the remedy.
     *
     * @param position where the first error is, in bytes from the beginning
     */
    public static String problem(byte[] bytes, int offset, int length, int position) {
        String invalid = "invalid UTF-8 at byte " + position;
        if (isCut(bytes[offset + position], length - position)) {
            return invalid + "; the text ends within a character";
        }
        Optional<String> guess = ofWide(bytes, offset, length).or(() -> ofNarrow(bytes, offset, length));
        if (guess.isPresent()) {
            return invalid + "; " + guess.get();
        }
        boolean beginsInUtf8 = !isAscii(bytes, offset, position);
        return beginsInUtf8 ? invalid : invalid + "; if it is in another encoding, " + command("ENCODING");
    }

    /** Whether the number of bytes is smaller than the first byte requires. */
    private static boolean isCut(byte first, int bytes) {
        int ones = Integer.numberOfLeadingZeros(~(first << 24));
        return ones > 1 && ones <= 4 && bytes < ones;
    }

    private static Optional<String> ofNarrow(byte[] bytes, int offset, int length) {
        return narrow(bytes, offset, length)
                .map(charset -> convert(charset.name().toUpperCase(Locale.ROOT)));
    }

    /**
     * The encoding of text in which some bytes stand for ASCII, if its characters tell.
     *
     * @return the best matching candidate; nothing if none matches
     */
    public static Optional<Charset> narrow(byte[] bytes, int offset, int length) {
        int sample = Math.min(length, SAMPLE);
        return CANDIDATES.stream()
                .filter(candidate -> Charset.isSupported(candidate.name))
                .filter(candidate -> fit(candidate, bytes, offset, sample) >= 1)
                .max(Comparator.comparingDouble(candidate -> fit(candidate, bytes, offset, sample)))
                .map(candidate -> Charset.forName(candidate.name));
    }

    /** The share of a candidate's frequent characters, relative to its minimum; 1 is enough. */
    private static double fit(Candidate candidate, byte[] bytes, int offset, int length) {
        String text = new String(bytes, offset, length, Charset.forName(candidate.name));
        long beyondAscii = text.chars().filter(c -> c >= 0x80).count();
        long frequent =
                text.chars().filter(c -> candidate.frequent.indexOf(c) >= 0).count();
        return beyondAscii == 0 ? 0 : (double) frequent * PERCENT / beyondAscii / candidate.minPercent;
    }

    private static boolean isAscii(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private static String convert(String encoding) {
        return "it looks like " + encoding + ": " + command(encoding);
    }

    private static String command(String encoding) {
        return "convert it, as with 'iconv -f " + encoding + " -t UTF-8'";
    }
}
