package org.qirtas.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qirtas.Article;
import org.qirtas.ArticleBuilder;
import org.qirtas.ArticleDate;
import org.qirtas.ArticleFilter;
import org.qirtas.format.DateForm;
import org.qirtas.format.FormatException;

class ColumnsTest {

    private static byte[] bytes(List<Article> articles) {
        ColumnsBuilder builder = new ColumnsBuilder();
        articles.forEach(builder::add);
        return builder.toBytes();
    }

    private static @Nullable String wording(@Nullable ArticleDate date) {
        return date != null && DateForm.isLiteral(DateForm.describe(date)) ? date.text() : null;
    }

    private static List<Article> randomArticles(int count) {
        Random random = new Random(count);
        String[] dates = {"2015", "2015-07-21T13:45:09Z", "soon", "1999-01-01 10:00", "2015-07-21T13:45:09.1234567Z"};
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            articles.add(Article.builder()
                    .source(random.nextInt(9) == 0 ? null : "source " + random.nextInt(300))
                    .language(random.nextInt(3) == 0 ? "" : "ar")
                    .section(random.nextBoolean() ? null : "\uD83D" + random.nextInt(3))
                    .published(random.nextInt(5) == 0 ? null : ArticleDate.parse(dates[random.nextInt(dates.length)]))
                    .updated(random.nextInt(5) > 0 ? null : ArticleDate.parse(dates[random.nextInt(dates.length)]))
                    .views(random.nextInt(4) == 0 ? null : random.nextLong() >> random.nextInt(64))
                    .build());
        }
        return articles;
    }

    @Test
    void columnsRestoreWhatTheyHold() throws FormatException {
        for (int count : new int[] {0, 1, 2, 255, 256, 257, 2000}) {
            List<Article> articles = randomArticles(count);
            Columns columns = Columns.fromBytes(bytes(articles), count);
            for (int i = 0; i < count; i++) {
                Article article = articles.get(i);
                ArticleBuilder restored = Article.builder();
                columns.restore(i, restored, wording(article.published()), wording(article.updated()));
                assertEquals(article, restored.build());
                assertEquals(article.source(), columns.source(i));
                assertEquals(article.language(), columns.language(i));
                assertEquals(article.section(), columns.section(i));
                assertEquals(article.views(), columns.views(i));
            }
        }
    }

    @Test
    void theBytesOfOneArticle() {
        Article article = Article.builder()
                .source("s")
                .published(ArticleDate.parse("1970-01-01"))
                .views(3L)
                .build();
        String nothing = "0000" + "000100";
        String time = "000100";
        assertEquals(
                "0202" + "0173" + "020100" + nothing + nothing + "0202" + "0144" + "020100" + time + nothing + time
                        + "020100" + "060100",
                HexFormat.of().formatHex(bytes(List.of(article))));
    }

    @Test
    void theNextArticleOfAFilter() throws FormatException {
        List<Article> articles = randomArticles(1500);
        Columns columns = Columns.fromBytes(bytes(articles), articles.size());
        ArticleFilter filter = ArticleFilter.ALL.withSource("source 17");
        int expected = articles.size();
        for (int i = articles.size(); i >= 0; i--) {
            if (i < articles.size() && "source 17".equals(articles.get(i).source())) {
                expected = i;
            }
            assertEquals(expected, columns.search(filter).next(i));
        }
        assertEquals(
                1500, columns.search(ArticleFilter.ALL.withSource("source 300")).next(0));
        assertEquals(1499, columns.search(ArticleFilter.ALL).next(1499));
        assertEquals(1500, columns.search(ArticleFilter.ALL).next(1500));
    }

    @Test
    void aWordingThatIsMissingOrTooMuch() throws FormatException {
        List<Article> articles = List.of(
                Article.builder().published(ArticleDate.parse("2015")).build(),
                Article.builder().published(ArticleDate.parse("soon")).build());
        Columns columns = Columns.fromBytes(bytes(articles), 2);
        assertThrows(FormatException.class, () -> columns.published(0, "2015"));
        assertThrows(FormatException.class, () -> columns.published(1, null));
    }

    @Test
    void columnsOfAWrongLength() {
        byte[] bytes = bytes(randomArticles(300));
        for (int length = 0; length < bytes.length; length += 7) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThrows(FormatException.class, () -> Columns.fromBytes(cut, 300));
        }
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        assertThrows(FormatException.class, () -> Columns.fromBytes(longer, 300));
    }
}
