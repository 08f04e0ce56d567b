package org.qirtas.testing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;
import org.qirtas.ArticleDate;

/** Articles as the JSON of the folder {@code golden}, which loses nothing but long texts: a digest stands for each. */
public final class ArticleJson {

    /** Units of a text, or bytes of an original, that stand there as they are. */
    public static final int MAX_TEXT = 150;

    private final StringBuilder json = new StringBuilder();

    private ArticleJson() {}

    /** An article, or null for one that was redacted. */
    public static String of(@Nullable Article article) {
        if (article == null) {
            return "null";
        }
        ArticleJson members = new ArticleJson();
        members.text("id", article.id());
        members.text("url", article.url());
        members.text("source", article.source());
        members.text("language", article.language());
        members.text("title", article.title());
        members.text("lead", article.lead());
        members.text("author", article.author());
        members.text("section", article.section());
        List<String> tags = article.tags();
        members.add(
                "tags",
                tags == null
                        ? null
                        : tags.stream().map(ArticleJson::quoted).toList().toString());
        members.date("published", article.published());
        members.date("updated", article.updated());
        members.add("views", article.views());
        members.attributes(article.attributes());
        byte[] original = article.original();
        members.add("original", original == null ? null : original(original));
        members.text("body", article.body());
        return members.toString();
    }

    private static String original(byte[] bytes) {
        return bytes.length <= MAX_TEXT
                ? quoted(HexFormat.of().formatHex(bytes))
                : "{\"bytes\": " + bytes.length + ", \"sha256\": " + quoted(sha256(bytes)) + "}";
    }

    private static String textOrDigest(String text) {
        return text.length() <= MAX_TEXT
                ? quoted(text)
                : "{\"units\": " + text.length() + ", \"sha256\": " + quoted(sha256(units(text))) + "}";
    }

    private static byte[] units(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * text.length()).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asCharBuffer().put(text);
        return bytes.array();
    }

    /** The SHA-256 in hexadecimal digits. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** A text as a JSON string: letters of some scripts as they are, all that may not be seen escaped. */
    public static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            json.append(isPlain(unit) ? String.valueOf(unit) : String.format("\\u%04x", (int) unit));
        }
        return json.append('"').toString();
    }

    private static boolean isPlain(char unit) {
        boolean isAscii = unit >= ' ' && unit <= '~' && unit != '"' && unit != '\\';
        boolean isCyrillic = unit >= '\u0410' && unit <= '\u044F';
        boolean isArabic = unit >= '\u0621' && unit <= '\u064A';
        boolean isHan = unit >= '\u4E00' && unit <= '\u9FFF';
        return isAscii || isCyrillic || isArabic || isHan;
    }

    private void add(String name, @Nullable Object value) {
        if (value != null) {
            json.append(json.length() == 0 ? "" : ", ")
                    .append(quoted(name))
                    .append(": ")
                    .append(value);
        }
    }

    private void text(String name, @Nullable String text) {
        add(name, text == null ? null : textOrDigest(text));
    }

    private void date(String name, @Nullable ArticleDate date) {
        if (date != null) {
            Instant instant = date.instant();
            ArticleJson members = new ArticleJson();
            members.text("wording", date.text());
            members.add("millis", instant == null ? "null" : instant.toEpochMilli());
            members.add("precision", date.precision().code());
            add(name, members);
        }
    }

    private void attributes(Map<String, String> attributes) {
        if (!attributes.isEmpty()) {
            ArticleJson members = new ArticleJson();
            attributes.forEach(members::text);
            add("attributes", members);
        }
    }

    @Override
    public String toString() {
        return "{" + json + "}";
    }
}
