package org.qirtas.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qirtas.Article;

class PresetTest {

    private static ArticleInput input(String record, IngestOptions options) {
        return ArticleInput.open(new ByteArrayInputStream(record.getBytes(UTF_8)), "a", options);
    }

    private static Article read(String record) throws IOException {
        return input(record, IngestOptions.DEFAULT).next().orElseThrow();
    }

    /** Samples in the manner of each form, with the fields that must come out. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "news-please|{'maintext':'B','title':'T','date_publish':'2022-01-28 14:35:00','authors':['A','C'],'language':'ar','source_domain':'s.example','url':'u'}|A, C",
                "trafilatura|{'title':'T','author':'A','hostname':'s.example','date':'2022-01-28','fingerprint':'1','id':null,'text':'B','source':'u','source-hostname':'s.example','language':'ar'}|A",
                "newspaper|{'url':'u','title':'T','text':'B','publish_date':'2022-01-28T14:35:00','authors':['A'],'top_image':'','meta_lang':'ar','meta_site_name':'s.example'}|A",
                "hugging-face|{'title':'T','text':'B','domain':'s.example','date':'2022-01-28 14:35:00','description':'','url':'u','language':'ar','author':'A'}|A",
                "hugging-face|{'headline':'T','text':'B','domain':'s.example','date':'2022-01-28','link':'u','language':'ar','authors':'A'}|A",
                "media-cloud|{'id':'1','title':'T','url':'u','publish_date':'2022-01-28','media_name':'s.example','media_url':'x','language':'ar','text':'B','author':'A'}|A",
                "newsapi|{'source':{'id':null,'name':'s.example'},'author':'A','title':'T','description':'d','url':'u','urlToImage':null,'publishedAt':'2022-01-28T14:35:00Z','content':'B','lang':'ar'}|A",
                "scrapy|{'Title':'T','Body':'B','Date':'2022-01-28','Author':'A','Url':'u','Source':'s.example','Language':'ar'}|A",
                "schema.org|{'@context':'https://schema.org','@type':'NewsArticle','headline':'T','articleBody':'B','datePublished':'2022-01-28T14:35:00+03:00','author':{'@type':'Person','name':'A'},'publisher':{'name':'s.example'},'inLanguage':'ar','url':'u'}|A",
                "ninjs|{'uri':'1','type':'text','versioncreated':'2022-01-28T14:35:00Z','headline':'T','byline':'A','body_text':'B','language':'ar','url':'u','infosource':[{'name':'s.example'}]}|A",
                "ninjs|{'uri':'1','versioncreated':'2022-01-28T14:35:00Z','headlines':[{'role':'main','value':'T'}],'by':'A','bodies':[{'role':'main','contentType':'text/plain','value':'B'}],'language':'ar','url':'u','infosources':[{'name':'s.example'}]}|A",
                "ninjs|{'uri':'1','standard':{'name':'ninjs','version':'3.0'},'versionCreated':'2022-01-28T14:35:00Z','headlines':[{'value':'T'}],'by':'A','bodies':[{'value':'B'}],'language':'ar','url':'u','infoSources':[{'name':'s.example'}]}|A",
            })
    void formsAreRecognisedByTheirKeys(String preset, String record, String author) throws IOException {
        try (ArticleInput input = input(record.replace('\'', '"'), IngestOptions.DEFAULT)) {
            Article article = input.next().orElseThrow();
            assertEquals(Optional.of(preset), input.preset());
            assertEquals("T", article.title());
            assertEquals("B", article.body());
            assertEquals(author, article.author());
            assertEquals("s.example", article.source());
            assertEquals("ar", article.language());
            assertEquals("u", article.url());
            assertTrue(String.valueOf(article.published()).contains("2022-01-28"), String.valueOf(article.published()));
            JsonLinesWriter.toJson(article);
        }
    }

    @Test
    void whatHasNoFieldStaysAnAttribute() throws IOException {
        Article article = read("{\"text\":\"B\",\"date\":\"soon\",\"rank\":[1, 2],\"image\":null}");
        assertEquals(Map.of("rank", "[1, 2]", "image", "null"), article.attributes());
        assertEquals(DateWording.parse("soon"), article.published());
    }

    @Test
    void aRecordWithABodyIsNone() throws IOException {
        String record = "{\"body\":\"b\",\"text\":\"x\",\"date\":\"2022-01-28\",\"headline\":\"h\"}";
        try (ArticleInput input = input(record, IngestOptions.DEFAULT)) {
            Article article = input.next().orElseThrow();
            assertEquals(Optional.empty(), input.preset());
            assertEquals(3, article.attributes().size());
        }
    }

    @Test
    void eachRecordHasItsPreset() throws IOException {
        String records = "{\"maintext\":\"1\"}\n{\"text\":\"2\",\"title\":\"t\"}\n{\"body\":\"3\"}\n";
        try (ArticleInput input = input(records, IngestOptions.DEFAULT)) {
            for (String preset : List.of("news-please", "hugging-face", "")) {
                assertTrue(input.next().isPresent());
                assertEquals(preset, input.preset().orElse(""));
            }
        }
    }

    @Test
    void aPresetIsForcedOrForbidden() throws IOException {
        String record = "{\"text\":\"B\",\"date\":\"2022-01-28\",\"body\":\"\"}";
        try (ArticleInput input = input(record, IngestOptions.DEFAULT.withPreset("hugging-face"))) {
            assertEquals("B", input.next().orElseThrow().body());
        }
        String other = "{\"maintext\":\"B\"}";
        try (ArticleInput input = input(other, IngestOptions.DEFAULT.withPreset("none"))) {
            assertEquals(
                    Map.of("maintext", "\"B\"", "body", ""),
                    input.next().orElseThrow().attributes());
        }
        assertThrows(IllegalArgumentException.class, () -> IngestOptions.DEFAULT.withPreset("gazette"));
        assertEquals(
                Optional.of("none"), IngestOptions.DEFAULT.withPreset("none").preset());
    }

    @Test
    void theMappingOfTheUserComesFirst() throws IOException {
        IngestOptions options = IngestOptions.DEFAULT.withMapping(FieldMapping.parse("title=slug"));
        try (ArticleInput input = input("{\"maintext\":\"B\",\"slug\":\"S\",\"title\":\"T\"}", options)) {
            Article article = input.next().orElseThrow();
            assertEquals("S", article.title());
            assertEquals("B", article.body());
            assertEquals(Map.of("title_", "\"T\""), article.attributes());
        }
    }

    @Test
    void allPresetsAreListed() {
        assertEquals(
                List.of(
                        "hugging-face",
                        "media-cloud",
                        "news-please",
                        "newsapi",
                        "newspaper",
                        "ninjs",
                        "schema.org",
                        "scrapy",
                        "trafilatura"),
                ArticleInput.presets());
    }
}
