package org.qirtas.internal.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.columns.Metadata;
import org.qirtas.internal.text.TokenReader;
import org.qirtas.internal.text.TokenWriter;
import org.qirtas.internal.time.DateForm;
import org.qirtas.internal.time.StoredDate;
import org.qirtas.internal.time.StoredForm;

/**
 * The metadata of an article in its content, so that a reader far away needs no columns.
 *
 * <pre>
 *  | parts: 1 unit | source | language | section | form of published | form of updated | published | updated | views |
 * </pre>
 *
 * <p>Parts that an article does not have are left out. Texts and forms are codes with END. A number is a unit with scale
 * and length, then the units of a quotient in zigzag form, the highest first. What is the same in many articles comes
 * first, so that it is one repetition to zstd.
 */
final class CodedMetadata {

    private static final int SOURCE = 1;
    private static final int LANGUAGE = 1 << 1;
    private static final int SECTION = 1 << 2;
    private static final int PUBLISHED = 1 << 3;
    private static final int UPDATED = 1 << 4;
    private static final int VIEWS = 1 << 5;
    private static final int KNOWN = (1 << 6) - 1;

    /** Numbers are multiples of a millisecond, a second, a minute or a day. */
    private static final long[] SCALES = {1, 1_000, 60_000, 86_400_000};

    private static final int LENGTH_BITS = 3;
    private static final int MAX_LENGTH = Long.SIZE / Short.SIZE;

    private CodedMetadata() {}

    /** Adds the metadata of an article to its head. */
    static void write(Article article, TokenWriter codes) {
        ArticleDate published = article.published();
        ArticleDate updated = article.updated();
        Long views = article.views();
        codes.unit(part(article.source(), SOURCE)
                | part(article.language(), LANGUAGE)
                | part(article.section(), SECTION)
                | part(published, PUBLISHED)
                | part(updated, UPDATED)
                | part(views, VIEWS));
        writeText(article.source(), codes);
        writeText(article.language(), codes);
        writeText(article.section(), codes);
        writeText(published == null ? null : DateForm.describe(published), codes);
        writeText(updated == null ? null : DateForm.describe(updated), codes);
        writeInstant(published, codes);
        writeInstant(updated, codes);
        if (views != null) {
            writeNumber(views, codes);
        }
    }

    private static int part(@Nullable Object field, int part) {
        return field == null ? 0 : part;
    }

    private static void writeText(@Nullable String text, TokenWriter codes) {
        if (text != null) {
            codes.endedText(text);
        }
    }

    private static void writeInstant(@Nullable ArticleDate date, TokenWriter codes) {
        Instant instant = date == null ? null : date.instant();
        if (instant != null) {
            writeNumber(instant.toEpochMilli(), codes);
        }
    }

    private static void writeNumber(long number, TokenWriter codes) {
        int scale = SCALES.length - 1;
        while (number % SCALES[scale] != 0) {
            scale--;
        }
        long quotient = number / SCALES[scale];
        long zigzag = (quotient << 1) ^ (quotient >> (Long.SIZE - 1));
        int length = (Long.SIZE - Long.numberOfLeadingZeros(zigzag) + Short.SIZE - 1) / Short.SIZE;
        codes.unit((scale << LENGTH_BITS) | length);
        for (int i = length - 1; i >= 0; i--) {
            codes.unit((int) (zigzag >>> (i * Short.SIZE)) & 0xFFFF);
        }
    }

    /** Reads the metadata from a head. */
    static Metadata read(TokenReader codes) throws FormatException {
        int parts = parts(codes);
        String source = readText(parts & SOURCE, codes);
        String language = readText(parts & LANGUAGE, codes);
        String section = readText(parts & SECTION, codes);
        StoredForm published = readForm(parts & PUBLISHED, codes);
        StoredForm updated = readForm(parts & UPDATED, codes);
        return new Metadata(
                source,
                language,
                section,
                readDate(published, codes),
                readDate(updated, codes),
                (parts & VIEWS) == 0 ? null : Long.valueOf(readNumber(codes)));
    }

    /** Passes the metadata in a head. */
    static void pass(TokenReader codes) throws FormatException {
        int parts = parts(codes);
        passText(parts & SOURCE, codes);
        passText(parts & LANGUAGE, codes);
        passText(parts & SECTION, codes);
        StoredForm published = readForm(parts & PUBLISHED, codes);
        StoredForm updated = readForm(parts & UPDATED, codes);
        readDate(published, codes);
        readDate(updated, codes);
        if ((parts & VIEWS) != 0) {
            readNumber(codes);
        }
    }

    private static int parts(TokenReader codes) throws FormatException {
        int parts = codes.unit();
        if ((parts & ~KNOWN) != 0) {
            throw new FormatException("an article has metadata that this version does not know");
        }
        return parts;
    }

    private static void passText(int part, TokenReader codes) throws FormatException {
        if (part != 0) {
            codes.passText();
        }
    }

    private static @Nullable String readText(int part, TokenReader codes) throws FormatException {
        return part == 0 ? null : codes.endedText();
    }

    private static @Nullable StoredForm readForm(int part, TokenReader codes) throws FormatException {
        return part == 0 ? null : StoredForm.parse(codes.endedText());
    }

    private static @Nullable StoredDate readDate(@Nullable StoredForm form, TokenReader codes) throws FormatException {
        if (form == null) {
            return null;
        }
        long millis = form.hasInstant() ? readNumber(codes) : 0;
        StoredDate.requireInstant(millis);
        return StoredDate.of(form, millis);
    }

    private static long readNumber(TokenReader codes) throws FormatException {
        int head = codes.unit();
        int scale = head >>> LENGTH_BITS;
        int length = head - (scale << LENGTH_BITS);
        if (scale >= SCALES.length || length > MAX_LENGTH) {
            throw new FormatException("a number in the metadata of an article begins with " + head);
        }
        long zigzag = 0;
        for (int i = 0; i < length; i++) {
            zigzag = (zigzag << Short.SIZE) | codes.unit();
        }
        long quotient = (zigzag >>> 1) ^ -(zigzag & 1);
        long number = quotient * SCALES[scale];
        if (Math.multiplyHigh(quotient, SCALES[scale]) != number >> (Long.SIZE - 1)) {
            throw new FormatException("a number in the metadata of an article does not fit into 64 bits");
        }
        return number;
    }
}
