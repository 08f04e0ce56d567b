package org.qirtas.internal.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qirtas.Article;
import org.qirtas.ArticleDate;

/** The expected values were computed with another implementation. Keys in use depend on them: they never change. */
class ContentHashTest {

    private static final Article ARTICLE = Article.builder()
            .source("s")
            .language("ar")
            .title("عنوان")
            .lead("l")
            .author("a")
            .section("")
            .tags(List.of("x", "y"))
            .published(ArticleDate.parse("2015-07-21"))
            .updated(ArticleDate.parse("soon"))
            .views(-5L)
            .attributeJson("k", "1")
            .original(new byte[] {0, (byte) 0xFF})
            .body("نص")
            .build();

    @Test
    void canonicalContent() {
        assertEquals(
                "030173" + "0402" + "6172" + "0505b90cc60cc80ca70cc60c" + "06016c" + "070161" + "0800" + "090201780179"
                        + "0a0a323031352d30372d3231" + "03" + "80b0c7ded553" + "0b04736f6f6e00" + "0c09" + "0d016b0131"
                        + "0e0200ff" + "0f02c60cb50c",
                HexFormat.of().formatHex(ARTICLE.canonicalContent()));
        assertEquals("0f00", HexFormat.of().formatHex(Article.builder().build().canonicalContent()));
    }

    @Test
    void keys() {
        assertEquals("3aef6705b6fb4cb3e9d3575e2653722f", ARTICLE.key());
        assertEquals(
                "46e04d129d7b45d054469ce34e24069a", Article.builder().build().key());
    }

    @Test
    void absentDiffersFromEmpty() {
        assertNotEquals(
                Article.builder().title("").build().key(),
                Article.builder().lead("").build().key());
        assertNotEquals(
                Article.builder().tags(List.of()).build().key(),
                Article.builder().build().key());
        assertNotEquals(
                ARTICLE.key(), ARTICLE.toBuilder().original(null).build().key());
    }
}
