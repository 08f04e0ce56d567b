package org.qirtas.bench;

import java.nio.charset.StandardCharsets;
import org.openjdk.jmh.infra.Blackhole;
import org.qirtas.Article;
import org.qirtas.bench.store.ArticleTexts;

/** The texts of an article as UTF-8 in memory: the minimum that any store of strings has to read. Immutable. */
final class Utf8Article {

    private final byte[][] texts;

    private Utf8Article(byte[][] texts) {
        this.texts = texts;
    }

    /** Encodes all texts of the article. */
    static Utf8Article of(Article article) {
        return new Utf8Article(ArticleTexts.of(article).utf8());
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
