package org.qirtas.internal.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.DatePrecision;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.columns.Columns;
import org.qirtas.internal.columns.ColumnsBuilder;
import org.qirtas.internal.columns.Metadata;
import org.qirtas.internal.text.TokenReader;
import org.qirtas.internal.text.TokenWriter;
import org.qirtas.internal.text.Vocabulary;

/** The metadata of an article in its content. */
class CodedMetadataTest {

    private static final Article FULL = Article.builder()
            .source("s")
            .language("")
            .section("x")
            .published(ArticleDate.parse("1970-01-02"))
            .updated(ArticleDate.parse("1970-01-01T00:01Z"))
            .views(-70_000L)
            .build();

    private static byte[] bytes(Article article) {
        TokenWriter codes = new TokenWriter(Vocabulary.identity().longestTokens());
        CodedMetadata.write(article, codes);
        return codes.take();
    }

    private static Metadata read(byte[] bytes) throws FormatException {
        TokenReader codes = new TokenReader();
        codes.reset(Vocabulary.identity(), bytes, 0, bytes.length);
        Metadata metadata = CodedMetadata.read(codes);
        assertEquals(0, codes.remainingUnits());
        return metadata;
    }

    private static Metadata inColumns(Article article) throws FormatException {
        ColumnsBuilder columns = new ColumnsBuilder(0);
        columns.add(article);
        return Columns.fromBytes(columns.toBytes()).metadata(0);
    }

    @Test
    void theBytes() {
        String texts = "73000000" + "0000" + "78000000" + "44000000" + "680054005a000000";
        assertEquals(
                "3f00" + texts + "1900" + "0200" + "1100" + "0200" + "0900" + "8b00",
                HexFormat.of().formatHex(bytes(FULL)));
        assertEquals("0000", HexFormat.of().formatHex(bytes(Article.builder().build())));
    }

    @Test
    void aLargeNumberHasTheHighestUnitFirst() {
        Article article = Article.builder().views(1L << 62 | 1).build();
        assertEquals(
                "2000" + "0400" + "0080" + "0000" + "0000" + "0200",
                HexFormat.of().formatHex(bytes(article)));
    }

    private static List<Article> articles() {
        Article nothing = Article.builder().build();
        return List.of(
                nothing,
                FULL,
                nothing.toBuilder().source("").section("\uD83D").build(),
                nothing.toBuilder().language("العربية").views(0L).build(),
                nothing.toBuilder().views(Long.MIN_VALUE).build(),
                nothing.toBuilder().views(Long.MAX_VALUE).build(),
                nothing.toBuilder().views(86_400_000L).build(),
                dated("soon", "2015-07-21T13:45:09.1234567Z"),
                dated("2015", "1969-12-31T23:59:59+03:00"),
                dated("0001-01-01", "9999-12-31 23:59"),
                nothing.toBuilder()
                        .published(new ArticleDate("yesterday", ArticleDate.MIN, DatePrecision.DAY))
                        .updated(new ArticleDate("tomorrow", ArticleDate.MAX.minusMillis(1), DatePrecision.YEAR))
                        .build());
    }

    private static Article dated(String published, String updated) {
        return Article.builder()
                .published(ArticleDate.parse(published))
                .updated(ArticleDate.parse(updated))
                .build();
    }

    @ParameterizedTest
    @MethodSource("articles")
    void theSameAsInColumns(Article article) throws FormatException {
        Metadata coded = read(bytes(article));
        assertEquals(inColumns(article), coded);
        assertFalse(coded.isLost());
        Article other = article.toBuilder()
                .published(new ArticleDate("2001", Instant.EPOCH, DatePrecision.DAY))
                .build();
        assertNotEquals(inColumns(other), coded);
    }

    @Test
    void everyCutIsNoticed() {
        String hex = HexFormat.of().formatHex(bytes(FULL));
        for (int length = 0; length < hex.length(); length += 4) {
            byte[] cut = HexFormat.of().parseHex(hex.substring(0, length));
            assertThrows(FormatException.class, () -> read(cut));
        }
    }

    /** Unknown marks, unknown forms, numbers that are too large or begin in an unknown way, dates after the year 9999. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "4000",
                "0080",
                "0800" + "3f0000000000",
                "0800" + "58000000" + "0000",
                "2000" + "2000",
                "2000" + "0500" + "00000000000000000100",
                "2000" + "1c00" + "ffffffffffffffff",
                "0800" + "44000000" + "0400" + "ffffffffffffffff",
                "0800" + "44000000" + "1c00" + "0000000000800000",
            })
    void malformed(String hex) {
        assertThrows(FormatException.class, () -> read(HexFormat.of().parseHex(hex)));
    }
}
