package org.qirtas.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.qirtas.Article;

/** Bytes changed at random give an article or an {@link IngestException}, nothing else. */
class DamagedInputTest {

    private static final int ROUNDS = 20_000;

    private static final String LINES = """
            {"id":"۱","tags":["a","b"],"views":12,"x":{"y":[1.5,null,"\\ud800"]},"body":"متن خبر"}
            {"id":"2","published":"2022-01-28","body":"text \\u0041"}
            """;

    private static byte[] damage(byte[] bytes, Random random) {
        byte[] damaged = bytes.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int place = random.nextInt(damaged.length);
            damaged[place] = random.nextBoolean() ? (byte) random.nextInt() : damaged[random.nextInt(damaged.length)];
        }
        return damaged;
    }

    @Test
    void lines() throws IOException {
        Random random = new Random(2);
        int articles = 0;
        for (int i = 0; i < ROUNDS; i++) {
            byte[] damaged = damage(LINES.getBytes(UTF_8), random);
            articles += readAll(new JsonLines(new ByteArrayInputStream(damaged), "a"));
        }
        assertTrue(articles > 0 && articles < 2 * ROUNDS);
    }

    /** Counts the articles; each must be written such that it is read again as it was. */
    private static int readAll(JsonLines lines) throws IOException {
        int articles = 0;
        while (true) {
            try {
                Optional<Article> article = lines.next();
                if (article.isEmpty()) {
                    return articles;
                }
                articles++;
                byte[] written = JsonLinesWriter.toJson(article.get()).getBytes(UTF_8);
                assertEquals(article, new JsonLines(new ByteArrayInputStream(written), "b").next());
            } catch (IngestException e) {
                assertEquals("a", e.file());
            }
        }
    }
}
