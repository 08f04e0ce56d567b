package org.qirtas.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.Article;
import org.qirtas.ArticleDate;

class ArticleExportTest {

    private static final Article ARABIC = Article.builder()
            .id("7")
            .url("https://example.org/7?a=1&b=2")
            .source("الساحل")
            .language("ar")
            .title("عنوان \"أول\"")
            .lead("مقدمة")
            .published(DateWording.parse("31 يناير 2022"))
            .updated(ArticleDate.parse("2022-02"))
            .author("هدى")
            .section("ثقافة")
            .tags(List.of("كتب", "ميناء"))
            .views(482L)
            .body("<b>سطر</b>\n\n# ثان")
            .attributeJson("rank", "[1, 2]")
            .attribute("desk", "Cairo")
            .build();

    private static final Article EMPTY = Article.builder().title("").build();

    private static String export(ExportForm form, ExportOptions options, Article... articles) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ArticleExport export = form.open(out, options)) {
            for (Article article : articles) {
                export.write(article);
            }
        }
        return out.toString(UTF_8);
    }

    private static ExportOptions fields(String... names) {
        return ExportOptions.DEFAULT.withFields(List.of(names));
    }

    @Test
    void csvHasAllFieldsAndAttributes() throws IOException {
        assertEquals(
                "id,url,source,lang,title,lead,published,published_at,updated,updated_at,author,section,tags,views,body,"
                        + "attributes\r\n"
                        + "7,https://example.org/7?a=1&b=2,الساحل,ar,\"عنوان \"\"أول\"\"\",مقدمة,31 يناير 2022,2022-01-31,"
                        + "2022-02,2022-02,هدى,ثقافة,\"كتب, ميناء\",482,\"<b>سطر</b>\n\n# ثان\","
                        + "\"{\"\"rank\"\":[1, 2],\"\"desk\"\":\"\"Cairo\"\"}\"\r\n"
                        + ",,,,\"\",,,,,,,,,,\"\",\r\n",
                export(ExportForm.CSV, ExportOptions.DEFAULT.withNormalized(true), ARABIC, EMPTY));
    }

    @Test
    void csvHasTheFieldsGivenInTheirOrder() throws IOException {
        assertEquals(
                "views,desk,published_at,absent\r\n482,Cairo,2022-01-31,\r\n",
                export(ExportForm.CSV, fields("views", "desk", "published_at", "absent"), ARABIC));
    }

    @Test
    void jsonHasTheFieldsGiven() throws IOException {
        assertEquals(
                "{\"id\":\"7\",\"published_at\":\"2022-01-31\",\"desk\":\"Cairo\"}\n",
                export(ExportForm.JSONL, fields("published_at", "desk", "id"), ARABIC));
        assertEquals(
                "{\"published\":\"31 يناير 2022\",\"published_at\":\"2022-01-31\"}\n",
                export(ExportForm.JSONL, fields("published").withNormalized(true), ARABIC));
    }

    @Test
    void aDateThatWasNotUnderstoodIsNotNormalized() throws IOException {
        Article article = Article.builder()
                .published(ArticleDate.parse("أمس"))
                .attribute("published_at", "own")
                .build();
        assertEquals(
                "{\"published\":\"أمس\",\"body\":\"\",\"published_at\":\"own\"}\n",
                export(ExportForm.JSONL, ExportOptions.DEFAULT.withNormalized(true), article));
    }

    @Test
    void markdownEscapesWhatWouldBeMarks() throws IOException {
        assertEquals("""
                ---
                id: "7"
                title: "عنوان \\"أول\\""
                views: 482
                tags: ["كتب","ميناء"]
                rank: [1, 2]
                ---

                # عنوان "أول"

                \\<b\\>سطر\\</b\\>

                \\# ثان

                """, export(ExportForm.MD, fields("id", "title", "views", "tags", "rank", "body"), ARABIC));
    }

    @ParameterizedTest
    @CsvSource({"- a, \\- a", "12. a, 12\\. a", "===, \\===", "a - 1. b, a - 1. b", "2022-01, 2022\\-01"})
    void markdownEscapesTheBeginningsOfLists(String line, String escaped) throws IOException {
        assertEquals(
                "---\n---\n\n" + escaped + "\n\n",
                export(
                        ExportForm.MD,
                        fields("body"),
                        Article.builder().body(line).build()));
    }

    @Test
    void htmlEscapesEverythingAndTellsTheDirection() throws IOException {
        String page = export(
                ExportForm.HTML,
                ExportOptions.DEFAULT,
                ARABIC,
                Article.builder()
                        .language("en\" onload=\"x")
                        .title("One")
                        .url("javascript:alert(1)")
                        .body("a\u0001\ud83d")
                        .build());
        assertTrue(
                page.contains("lang=\"ar\" dir=\"rtl\">\n<h1 itemprop=\"headline\">عنوان &quot;أول&quot;</h1>"), page);
        assertTrue(page.contains("<p>&lt;b&gt;سطر&lt;/b&gt;</p>\n<p># ثان</p>\n</div>\n"), page);
        assertTrue(page.contains("<a itemprop=\"mainEntityOfPage\" href=\"https://example.org/7?a=1&amp;b=2\">"), page);
        assertTrue(page.contains("lang=\"en&quot; onload=&quot;x\">\n<h1 itemprop=\"headline\">One</h1>"), page);
        assertTrue(page.contains("<dd dir=\"auto\">javascript:alert(1)</dd>"), page);
        assertTrue(page.endsWith("<p>a\uFFFD\uFFFD</p>\n</div>\n</article>\n</body>\n</html>\n"), page);
    }

    @Test
    void aTemplateLeavesOutLinesWithoutValues() throws IOException {
        ExportOptions options = ExportOptions.DEFAULT.withTemplate("{title}\t{desk}\n{section}\n{{{id}}}\n--");
        assertEquals("عنوان \"أول\"\tCairo\nثقافة\n{7}\n--\n\t\n--\n", export(ExportForm.TEXT, options, ARABIC, EMPTY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{title", "title}", "{}", "{a{b}}"})
    void aTemplateWithAnOddBraceIsRefused(String template) {
        assertThrows(IllegalArgumentException.class, () -> ExportOptions.DEFAULT.withTemplate(template));
    }

    @Test
    void ninjsHasItsOwnNames() throws IOException {
        assertEquals(
                "{\"uri\":\"https://example.org/7?a=1&b=2\",\"type\":\"text\",\"firstcreated\":\"2022-01-31T00:00:00Z\","
                        + "\"versioncreated\":\"2022-01-31T00:00:00Z\",\"language\":\"ar\","
                        + "\"headlines\":[{\"role\":\"main\",\"value\":\"عنوان \\\"أول\\\"\"}],"
                        + "\"descriptions\":[{\"role\":\"summary\",\"contenttype\":\"text/plain\",\"value\":\"مقدمة\"}],"
                        + "\"bodies\":[{\"contenttype\":\"text/plain\",\"value\":\"<b>سطر</b>\\n\\n# ثان\"}],"
                        + "\"by\":\"هدى\",\"infosources\":[{\"name\":\"الساحل\"}],"
                        + "\"subjects\":[{\"rel\":\"section\",\"name\":\"ثقافة\"},{\"name\":\"كتب\"},{\"name\":\"ميناء\"}],"
                        + "\"altids\":[{\"role\":\"id\",\"value\":\"7\"}],"
                        + "\"standard\":{\"name\":\"ninjs\",\"version\":\"2.1\","
                        + "\"schema\":\"https://www.iptc.org/std/ninjs/ninjs-schema_2.1.json\"}}\n",
                export(ExportForm.NINJS, ExportOptions.DEFAULT, ARABIC));
        String nameless = export(
                ExportForm.NINJS, fields("id"), Article.builder().id("a b").build());
        assertTrue(nameless.startsWith("{\"uri\":\"urn:x-qirtas:a%20b\",\"type\":\"text\",\"altids\":"), nameless);
    }

    @ParameterizedTest
    @EnumSource
    void eachFormHasAName(TextForm form) throws IOException {
        assertTrue(ExportForm.all().contains(form));
        assertEquals(Optional.of(form), ExportForm.named(form.formName()));
        assertTrue(export(form, ExportOptions.DEFAULT, ARABIC, EMPTY).endsWith("\n"));
    }

    @Test
    void badFieldsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> fields("original"));
        assertThrows(IllegalArgumentException.class, () -> fields("id", "id"));
        assertThrows(IllegalArgumentException.class, () -> fields(""));
    }
}
