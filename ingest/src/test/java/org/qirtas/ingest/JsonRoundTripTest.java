package org.qirtas.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.Article;

/** JSON Lines keep any article whose dates mean what their texts say; only the original is not written. */
class JsonRoundTripTest {

    private static final List<String> PIECES = List.of(
            "\n",
            "\u0000",
            "\u001f",
            "\u2028",
            "\ud800",
            "\udc00",
            "\ud83d\ude00",
            "\"",
            "\\",
            "{",
            "]",
            "7",
            "٧",
            "a",
            "خبر",
            "新聞");

    private Random random = new Random(0);

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    /** A text without halves of surrogate pairs: no key has them, and they are escaped where they stand in attributes. */
    private String wholeText() {
        StringBuilder text = new StringBuilder();
        text().codePoints()
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .forEach(text::appendCodePoint);
        return text.toString();
    }

    private @Nullable String maybe() {
        return random.nextBoolean() ? text() : null;
    }

    private Article article() {
        String language = maybe();
        Article.Builder article = Article.builder()
                .id(maybe())
                .url(maybe())
                .source(maybe())
                .language(language)
                .title(maybe())
                .lead(maybe())
                .body(text())
                .author(maybe())
                .section(maybe())
                .tags(random.nextBoolean() ? List.of(text(), text()) : null)
                .published(random.nextBoolean() ? DateWording.parse("13/4/1398", language) : null)
                .updated(random.nextBoolean() ? DateWording.parse(text(), language) : null)
                .views(random.nextBoolean() ? random.nextLong() : null);
        for (int i = random.nextInt(3); i > 0; i--) {
            article.attribute("key " + wholeText(), wholeText()).attribute("number", random.nextGaussian());
        }
        if (random.nextInt(4) == 0) {
            article.id("-70").attribute("id", -70);
        }
        return article.build();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void articlesComeBack(long seed) throws IOException {
        random = new Random(seed);
        List<Article> articles = new ArrayList<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonLinesWriter writer = new JsonLinesWriter(out)) {
            for (int i = 0; i < 500; i++) {
                articles.add(article());
                writer.write(articles.get(i));
            }
        }
        assertEquals(500, out.toString(UTF_8).lines().count());
        try (JsonLines lines = new JsonLines(new ByteArrayInputStream(out.toByteArray()), "a")) {
            for (Article article : articles) {
                assertEquals(article, lines.next().orElseThrow());
            }
        }
    }
}
