package org.qirtas.internal.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.DatePrecision;
import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.FormatException;

/** Reads the canonical content of an article, as {@link Article#canonicalContent()} writes it. */
public final class CanonicalForm {

    private static final int BODY = 15;
    private static final int MAX_NUMBER = 1 << 20;

    private CanonicalForm() {}

    /** The article with a canonical content. Bytes that are not the canonical content of any article are refused. */
    public static Article parse(byte[] content) throws FormatException {
        ByteReader reader = new ByteReader(content);
        Article.Builder article = Article.builder();
        Map<String, String> attributes = new LinkedHashMap<>();
        try {
            while (reader.remaining() > 0) {
                read(reader, article, attributes);
            }
            Article read = article.attributes(attributes).build();
            if (Arrays.equals(read.canonicalContent(), content)) {
                return read;
            }
        } catch (IllegalArgumentException e) {
            throw new FormatException(String.valueOf(e.getMessage()));
        }
        throw new FormatException("it is not in its canonical form");
    }

    private static void read(ByteReader reader, Article.Builder article, Map<String, String> attributes)
            throws FormatException {
        int field = reader.varint(BODY, "the number of a field");
        switch (field) {
            case 1 -> article.id(reader.text());
            case 2 -> article.url(reader.text());
            case 3 -> article.source(reader.text());
            case 4 -> article.language(reader.text());
            case 5 -> article.title(reader.text());
            case 6 -> article.lead(reader.text());
            case 7 -> article.author(reader.text());
            case 8 -> article.section(reader.text());
            case 9 -> article.tags(tags(reader));
            case 10 -> article.published(date(reader));
            case 11 -> article.updated(date(reader));
            case 12 -> article.views(reader.signed());
            case 13 -> attributes.put(reader.text(), reader.text());
            case 14 -> article.original(reader.bytes(reader.varint(reader.remaining(), "the length of an original")));
            case BODY -> article.body(reader.text());
            default -> throw new FormatException("no field has the number " + field);
        }
    }

    private static List<String> tags(ByteReader reader) throws FormatException {
        int count = reader.varint(Math.min(MAX_NUMBER, reader.remaining()), "the number of tags");
        List<String> tags = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tags.add(reader.text());
        }
        return tags;
    }

    private static ArticleDate date(ByteReader reader) throws FormatException {
        String wording = reader.text();
        int number = reader.u8();
        DatePrecision precision = DatePrecision.ofCode(number)
                .orElseThrow(() -> new FormatException("a date of unknown precision " + number));
        Instant instant = precision == DatePrecision.UNKNOWN ? null : Instant.ofEpochMilli(reader.signed());
        return new ArticleDate(wording, instant, precision);
    }
}
