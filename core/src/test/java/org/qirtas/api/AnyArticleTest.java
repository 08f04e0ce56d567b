package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qirtas.testing.MemoryArchive.assertRoundTrip;
import static org.qirtas.testing.MemoryArchive.assertSame;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.Archive;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.ArticleProof;
import org.qirtas.testing.AnyArticle;
import org.qirtas.testing.MemoryArchive;

/** What holds of any article and of any date, tried on some hundreds that a seed makes. */
class AnyArticleTest {

    private static final int COUNT = 500;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void anArchiveReturnsWhatWasAdded(long seed) throws IOException {
        assertRoundTrip(new AnyArticle(seed).next(130));
    }

    @Test
    void aBuilderThatChangesNothingGivesTheSame() {
        for (Article article : new AnyArticle(7).next(COUNT)) {
            assertSame(article, article.toBuilder().build());
            assertSame(
                    article,
                    article.toBuilder().attributes(article.attributes()).build());
            Article.Builder checked = article.toBuilder().attributes(Map.of());
            article.attributes().forEach(checked::attributeJson);
            assertSame(article, checked.build());
        }
    }

    @Test
    void noTwoArticlesHaveOneCanonicalContent() {
        Map<String, Article> byContent = new HashMap<>();
        AnyArticle any = new AnyArticle(8);
        for (Article article : any.next(COUNT)) {
            for (Article near : List.of(
                    article,
                    article.toBuilder()
                            .title(article.lead())
                            .lead(article.title())
                            .build(),
                    article.toBuilder().id(article.url()).url(article.id()).build(),
                    article.toBuilder().tags(List.of(any.text())).build(),
                    article.toBuilder().attribute(any.text(), any.text()).build())) {
                String content = HexFormat.of().formatHex(near.canonicalContent());
                Article same = byContent.putIfAbsent(content, near);
                assertTrue(same == null || same.equals(near), content);
                assertEquals(
                        content,
                        HexFormat.of().formatHex(near.toBuilder().build().canonicalContent()));
            }
        }
    }

    @Test
    void aProofKeepsItsArticleThroughJson() throws IOException {
        List<Article> articles = new AnyArticle(9).next(130);
        try (Archive archive = Archive.open(MemoryArchive.pack(articles))) {
            for (int i = 0; i < articles.size(); i++) {
                ArticleProof proof = ArticleProof.of(archive, i);
                ArticleProof read = ArticleProof.parse(proof.toJson());
                assertEquals(proof.toJson(), read.toJson());
                assertArrayEquals(articles.get(i).canonicalContent(), read.content());
                assertSame(articles.get(i), read.article());
                assertEquals(archive.info().root(), read.root());
            }
        }
    }

    @Test
    void aDateKeepsItsTextAndEndsAfterItsBeginning() {
        AnyArticle any = new AnyArticle(10);
        for (int i = 0; i < 4 * COUNT; i++) {
            ArticleDate date = any.date();
            assertEquals(date.text(), ArticleDate.parse(date.text()).text());
            assertEquals(date.start().isPresent(), date.end().isPresent());
            assertEquals(date.start(), Optional.ofNullable(date.instant()));
            date.start().ifPresent(start -> assertTrue(start.isBefore(date.end().orElseThrow()), date.text()));
        }
    }

    @Test
    void aDateOfAnInstantOrADayIsWhatItsTextMeans() {
        AnyArticle any = new AnyArticle(11);
        for (int i = 0; i < 4 * COUNT; i++) {
            Instant instant = any.instant();
            ArticleDate date = ArticleDate.of(instant);
            assertEquals(instant.truncatedTo(ChronoUnit.MILLIS), date.start().orElseThrow());
            if (!instant.isBefore(Instant.parse("0000-01-01T00:00:00Z"))) {
                assertEquals(ArticleDate.parse(date.text()), date);
            }
            LocalDate day = any.day();
            assertEquals(ArticleDate.parse(day.toString()), ArticleDate.of(day));
            assertEquals(
                    day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                    ArticleDate.of(day).end().orElseThrow());
            assertNotEquals(ArticleDate.of(day), ArticleDate.of(day.plusDays(1)));
        }
    }
}
