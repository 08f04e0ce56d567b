package org.qirtas.internal.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.internal.bytes.ByteWriter;

/**
 * The canonical content of an article and its hash. The canonical content is, for each field that is present, in the
 * order below, the field's number and its value; texts as in {@link ByteWriter#text}.
 */
public final class ContentHash {

    private static final int KEY_BYTES = 16;

    private ContentHash() {}

    /** The key of an article with neither id nor url: the first 16 bytes of the SHA-256 in hexadecimal. */
    public static String key(Article article) {
        return HexFormat.of().formatHex(Arrays.copyOf(sha256(canonicalContent(article)), KEY_BYTES));
    }

    /** SHA-256 of bytes (FIPS 180-4). */
    public static byte[] sha256(byte[] content) {
        return newSha256().digest(content);
    }

    /** A digest to be used again and again. */
    static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The bytes that identify an article whatever archive holds it. */
    public static byte[] canonicalContent(Article article) {
        ByteWriter writer = new ByteWriter();
        write(writer, article);
        return writer.toBytes();
    }

    static void write(ByteWriter writer, Article article) {
        text(writer, 1, article.id());
        text(writer, 2, article.url());
        text(writer, 3, article.source());
        text(writer, 4, article.language());
        text(writer, 5, article.title());
        text(writer, 6, article.lead());
        text(writer, 7, article.author());
        text(writer, 8, article.section());
        List<String> tags = article.tags();
        if (tags != null) {
            writer.varint(9).varint(tags.size());
            tags.forEach(writer::text);
        }
        date(writer, 10, article.published());
        date(writer, 11, article.updated());
        Long views = article.views();
        if (views != null) {
            writer.varint(12).signed(views);
        }
        for (Map.Entry<String, String> attribute : article.attributes().entrySet()) {
            writer.varint(13).text(attribute.getKey()).text(attribute.getValue());
        }
        byte[] original = article.original();
        if (original != null) {
            writer.varint(14).varint(original.length).bytes(original);
        }
        writer.varint(15).text(article.body());
    }

    private static void text(ByteWriter writer, int field, @Nullable String text) {
        if (text != null) {
            writer.varint(field).text(text);
        }
    }

    private static void date(ByteWriter writer, int field, @Nullable ArticleDate date) {
        if (date != null) {
            writer.varint(field).text(date.text()).u8(date.precision().code());
            date.start().ifPresent(instant -> writer.signed(instant.toEpochMilli()));
        }
    }
}
