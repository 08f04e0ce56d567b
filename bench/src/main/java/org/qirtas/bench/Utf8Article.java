package org.qirtas.bench;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.openjdk.jmh.infra.Blackhole;
import org.qirtas.Article;
import org.qirtas.ArticleDate;

/** The texts of an article as UTF-8 in memory: the least that any store of strings has to read. Immutable. */
final class Utf8Article {

    private final byte[][] texts;

    private Utf8Article(byte[][] texts) {
        this.texts = texts;
    }

    /** Encodes all texts that the article has. Tags, views and attributes are left out. */
    static Utf8Article of(Article article) {
        ArticleDate published = article.published();
        return new Utf8Article(Stream.of(
                        article.id(),
                        article.url(),
                        article.source(),
                        article.language(),
                        article.title(),
                        article.lead(),
                        article.body(),
                        article.author(),
                        article.section(),
                        published == null ? null : published.text())
                .filter(Objects::nonNull)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new));
    }

    /** Number of bytes of all texts. */
    long length() {
        long length = 0;
        for (byte[] text : texts) {
            length += text.length;
        }
        return length;
    }

    /** Makes all the strings again. */
    void decode(Blackhole blackhole) {
        for (byte[] text : texts) {
            blackhole.consume(new String(text, StandardCharsets.UTF_8));
        }
    }
}
