package org.qirtas.internal.columns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.ArticleFilter;
import org.qirtas.DatePrecision;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.time.DateForm;

class ColumnsTest {

    private static final int FIRST = 640;

    private static byte[] bytes(List<Article> articles) throws FormatException {
        ColumnsBuilder builder = new ColumnsBuilder(FIRST);
        for (Article article : articles) {
            builder.add(article);
        }
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
        for (int count : new int[] {1, 2, 255, 256, 257, 2000}) {
            List<Article> articles = randomArticles(count);
            Columns columns = Columns.fromBytes(bytes(articles));
            for (int i = 0; i < count; i++) {
                Article article = articles.get(i);
                Metadata metadata = columns.metadata(FIRST + i);
                assertEquals(article.published(), metadata.published(wording(article.published())));
                assertEquals(article.updated(), metadata.updated(wording(article.updated())));
                assertEquals(article.source(), metadata.source());
                assertEquals(article.language(), metadata.language());
                assertEquals(article.section(), metadata.section());
                assertEquals(article.views(), metadata.views());
            }
        }
    }

    @Test
    void theBytesOfOneArticle() throws FormatException {
        Article article = Article.builder()
                .source("s")
                .published(ArticleDate.parse("1970-01-01"))
                .views(3L)
                .build();
        String nothing = "0000" + "000100";
        String time = "000100";
        assertEquals(
                "80020000" + "01000000" + "0202" + "0173" + "020100" + nothing + nothing + "0202" + "0144" + "020100"
                        + time + nothing + time + "020100" + "060100",
                HexFormat.of().formatHex(bytes(List.of(article))));
    }

    @Test
    void theNextArticleOfAFilter() throws FormatException {
        List<Article> articles = randomArticles(1500);
        Columns columns = Columns.fromBytes(bytes(articles));
        ArticleFilter filter = ArticleFilter.ALL.withSources("source 17");
        int expected = articles.size();
        for (int i = articles.size(); i >= 0; i--) {
            if (i < articles.size() && "source 17".equals(articles.get(i).source())) {
                expected = i;
            }
            assertEquals(FIRST + expected, next(columns, filter, FIRST + i));
        }
        assertEquals(FIRST + 1500, next(columns, ArticleFilter.ALL.withSources("source 300"), FIRST));
        assertEquals(FIRST + 1499, next(columns, ArticleFilter.ALL, FIRST + 1499));
        assertEquals(FIRST + 1500, next(columns, ArticleFilter.ALL, FIRST + 1500));
    }

    private static int next(Columns columns, ArticleFilter filter, int start) {
        return new ColumnSearch(columns, filter).next(start, columns.end());
    }

    @Test
    void aWordingThatIsMissingOrTooMuch() throws FormatException {
        List<Article> articles = List.of(
                Article.builder().published(ArticleDate.parse("2015")).build(),
                Article.builder().published(ArticleDate.parse("soon")).build());
        Columns columns = Columns.fromBytes(bytes(articles));
        assertThrows(FormatException.class, () -> columns.metadata(FIRST).published("2015"));
        assertThrows(FormatException.class, () -> columns.metadata(FIRST + 1).published(null));
        assertThrows(FormatException.class, () -> columns.metadata(FIRST).updated("2015"));
    }

    @Test
    void onlyTheWordingOfADateIsLeftOfLostColumns() throws FormatException {
        assertTrue(Metadata.LOST.isLost());
        assertNull(Metadata.LOST.published(null));
        assertEquals(new ArticleDate("soon", null, DatePrecision.UNKNOWN), Metadata.LOST.updated("soon"));
    }

    @Test
    void columnsOfAnImpossibleRun() throws FormatException {
        byte[] bytes = bytes(randomArticles(3));
        byte[] negative = bytes.clone();
        negative[3] = (byte) 0x80;
        assertThrows(FormatException.class, () -> Columns.fromBytes(negative));
        byte[] empty = bytes.clone();
        empty[4] = 0;
        assertThrows(FormatException.class, () -> Columns.fromBytes(empty));
        byte[] beyond = bytes.clone();
        Arrays.fill(beyond, 0, 3, (byte) 0xFF);
        beyond[3] = 0x7F;
        assertThrows(FormatException.class, () -> Columns.fromBytes(beyond));
    }

    @Test
    void columnsOfAWrongLength() throws FormatException {
        byte[] bytes = bytes(randomArticles(300));
        for (int length = 0; length < bytes.length; length += 7) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThrows(FormatException.class, () -> Columns.fromBytes(cut));
        }
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        assertThrows(FormatException.class, () -> Columns.fromBytes(longer));
    }
}
