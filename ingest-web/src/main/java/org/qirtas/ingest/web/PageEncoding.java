package org.qirtas.ingest.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qirtas.ingest.internal.EncodingGuess;

/**
 * The encoding of a page. A byte order mark tells, then whoever delivered the page, then the page itself. A statement
 * does not hold if the bytes contradict it; then, or without one, the bytes tell.
 *
 * @param charset the encoding
 * @param isGuessed whether nothing states it, and the bytes are not UTF-8 either
 */
record PageEncoding(Charset charset, boolean isGuessed) {

    private static final Pattern META =
            Pattern.compile("<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w:.-]{2,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern XML =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w:.-]{2,40})", Pattern.CASE_INSENSITIVE);

    /** How far into a page its own statement is looked for. */
    private static final int HEAD = 1 << 14;

    private static final int SAMPLE = 1 << 14;

    /** Names that pages use for encodings that contain them. */
    private static final Map<String, String> CONTAINING = Map.of(
            "iso-8859-1", "windows-1252",
            "latin1", "windows-1252",
            "us-ascii", "windows-1252",
            "iso-8859-9", "windows-1254",
            "gb2312", "GB18030",
            "gbk", "GB18030",
            "tis-620", "x-windows-874",
            "ks_c_5601-1987", "x-windows-949",
            "utf-16", "UTF-8");

    /**
     * The encoding of a page.
     *
     * @param declared the name that came with the page, or {@code null}
     */
    static PageEncoding of(byte[] page, @Nullable String declared) {
        Optional<Charset> wide = wide(page);
        if (wide.isPresent()) {
            return new PageEncoding(wide.get(), false);
        }
        boolean isUtf8 = isUtf8(page);
        Optional<Charset> stated = Optional.ofNullable(declared)
                .flatMap(PageEncoding::named)
                .or(() -> stated(page))
                .filter(charset -> isUtf8 || !charset.equals(StandardCharsets.UTF_8) || isMostlyUtf8(page));
        if (isUtf8 && !stated.filter(charset -> !isCompatible(charset)).isPresent()) {
            return new PageEncoding(StandardCharsets.UTF_8, false);
        }
        return stated.map(charset -> new PageEncoding(charset, false))
                .orElseGet(() -> new PageEncoding(guess(page), true));
    }

    /** UTF-16, by its mark or by the zeros between the first characters of markup. */
    static Optional<Charset> wide(byte[] page) {
        int first = page.length < 2 ? 0 : (page[0] & 0xff) << 8 | (page[1] & 0xff);
        return switch (first) {
            case 0xfffe, '<' << 8 -> Optional.of(StandardCharsets.UTF_16LE);
            case 0xfeff, '<' -> Optional.of(StandardCharsets.UTF_16BE);
            default -> Optional.empty();
        };
    }

    private static Optional<Charset> stated(byte[] page) {
        String head = new String(page, 0, Math.min(page.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher xml = XML.matcher(head);
        if (xml.find()) {
            return named(xml.group(1));
        }
        Matcher meta = META.matcher(head);
        return meta.find() ? named(meta.group(1)) : Optional.empty();
    }

    private static Optional<Charset> named(String name) {
        String folded = name.strip().toLowerCase(Locale.ROOT);
        try {
            return Optional.of(Charset.forName(CONTAINING.getOrDefault(folded, folded)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether bytes that are UTF-8 would be other text in an encoding. ISO-2022 takes ASCII only. */
    private static boolean isCompatible(Charset charset) {
        return !charset.name().startsWith("ISO-2022") && !charset.name().startsWith("UTF-32");
    }

    private static boolean isUtf8(byte[] page) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(page));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Whether a page that states UTF-8 has but a few damaged bytes. */
    private static boolean isMostlyUtf8(byte[] page) {
        String text = new String(page, StandardCharsets.UTF_8);
        long damaged = text.chars().filter(c -> c == '\uFFFD').count();
        long beyondAscii = text.chars().filter(c -> c >= 0x80).count();
        return damaged * 4 <= beyondAscii;
    }

    private static Charset guess(byte[] page) {
        byte[] sample = sample(page);
        return EncodingGuess.narrow(sample, 0, sample.length).orElse(Charset.forName("windows-1252"));
    }

    /** The bytes beyond ASCII, each with the one after it, because most of a page is markup. */
    private static byte[] sample(byte[] page) {
        byte[] sample = new byte[SAMPLE];
        int length = 0;
        for (int i = 0; i < page.length && length < SAMPLE; i++) {
            if (page[i] < 0 || (i > 0 && page[i - 1] < 0)) {
                sample[length++] = page[i];
            }
        }
        return java.util.Arrays.copyOf(sample, length);
    }
}
