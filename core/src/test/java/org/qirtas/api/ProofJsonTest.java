package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.Archive;
import org.qirtas.Article;
import org.qirtas.ArticleProof;
import org.qirtas.testing.GeneratedNews;
import org.qirtas.testing.MemoryArchive;

/** Proofs as JSON objects. */
class ProofJsonTest {

    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final String JSON = "{\"format\":\"qirtas-proof-1\",\"articles\":2,\"ordinal\":1,\"path\":[\"" + HASH
            + "\"],\"content\":\"AQFiDwA=\"}";

    private static void assertSame(ArticleProof expected, ArticleProof actual) {
        assertEquals(expected.articles(), actual.articles());
        assertEquals(expected.ordinal(), actual.ordinal());
        assertEquals(expected.path(), actual.path());
        assertArrayEquals(expected.content(), actual.content());
    }

    private static String refusal(String json) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> ArticleProof.parse(json));
        return String.valueOf(e.getMessage());
    }

    @Test
    void theFormIsExact() {
        byte[] content = Article.builder().id("b").build().canonicalContent();
        ArticleProof proof = new ArticleProof(2, 1, content, List.of(HASH));
        assertEquals(JSON, proof.toJson());
        assertSame(proof, ArticleProof.parse(JSON));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 65, 130})
    void proofsOfAnArchiveAreTheSameWhenTheyAreReadAgain(int count) throws IOException {
        List<Article> articles = new GeneratedNews("ar", count).articles(count, 40);
        try (Archive archive = Archive.open(MemoryArchive.pack(articles))) {
            for (int i = 0; i < count; i += 13) {
                ArticleProof proof = ArticleProof.of(archive, i);
                ArticleProof read = ArticleProof.parse(proof.toJson());
                assertSame(proof, read);
                assertEquals(proof.toJson(), read.toJson());
                assertEquals(archive.info().root(), read.root());
                assertEquals(articles.get(i), read.article());
            }
        }
    }

    @ParameterizedTest
    @MethodSource
    void anotherWordingOfTheSameJson(String json) {
        assertSame(ArticleProof.parse(JSON), ArticleProof.parse(json));
    }

    static Stream<String> anotherWordingOfTheSameJson() {
        return Stream.of(
                " "
                        + JSON.replace(",", "\t,\r\n")
                                .replace(":", " : ")
                                .replace("[", "[ ")
                                .replace("]", " ]") + "\n",
                JSON.replace("qirtas", "\\u0071irtas").replace("ordinal", "\\u006frdinal"),
                "{\"content\":\"AQFiDwA=\",\"path\":[\"" + HASH + "\"],\"ordinal\":1,\"articles\":2,"
                        + "\"format\":\"qirtas-proof-1\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"articles\":2,' | '' | not a proof: it has no articles",
                "'\"content\"' | '\"contents\"' | not a proof: it has a member other than format",
                "'\"ordinal\":1' | '\"ordinal\":1,\"ordinal\":1' | the object has a member of this name",
                "'\"qirtas-proof-1\"' | '\"qirtas-proof-2\"' | not a proof: its format is not qirtas-proof-1",
                "'\"qirtas-proof-1\"' | '1' | not a proof: its format is not a string of JSON",
                "'\"articles\":2' | '\"articles\":2.0' | not a proof: its articles is not a number of articles",
                "'\"articles\":2' | '\"articles\":-2' | not a proof: its articles is not a number of articles",
                "'\"articles\":2' | '\"articles\":99999999999' | not a proof: its articles is not a number of articles",
                "'\"articles\":2' | '\"articles\":\"2\"' | not a proof: its articles is not a number of articles",
                "'\"articles\":2' | '\"articles\":9999999999' | not a proof: an archive holds",
                "'\"ordinal\":1' | '\"ordinal\":2' | not a proof: an archive of 2 articles has no article 2",
                "'\"ordinal\":1' | '\"ordinal\":null' | not a proof: its ordinal is not a number of articles",
                "'[' | '[1,' | not a proof: its path is not an array of strings",
                "'[' | '[[],' | not a proof: its path is not an array of strings",
                "'[' | '[\"\",' | not a proof: the path must have 1 hashes",
                "'[\"0' | '[\"A' | not a proof: the path must have 1 hashes",
                "'=' | '' | not a proof: its content is not canonical base64",
                "'wA=' | 'wB=' | not a proof: its content is not canonical base64",
                "'AQF' | 'A Q' | not a proof: its content is not base64",
                "'}' | '' | not a proof: not a JSON value: the end",
                "'}' | '}x' | (U+0078) at character 150",
            })
    void whatIsWrongIsSaid(String part, String other, String message) {
        assertTrue(JSON.contains(part), part);
        String refusal = refusal(JSON.replace(part, other));
        assertTrue(refusal.startsWith("not a proof: ") && refusal.contains(message), refusal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[]", "null", "\"{}\"", "{}", "{\"path\":{}}", "\uFEFF{}", "{\"path\":[]"})
    void whatIsNoProofIsRefused(String json) {
        assertTrue(refusal(json).startsWith("not a proof: "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AAAA | no field has the number 0",
                "AQFiAQFj | it is not in its canonical form",
                "EA== | the number of a field is 16, the limit is 15",
            })
    void aContentOfNoArticleIsRefused(String content, String problem) {
        ArticleProof proof = ArticleProof.parse(JSON.replace("AQFiDwA=", content));
        Exception e = assertThrows(IllegalArgumentException.class, proof::article);
        assertEquals("the content of the proof is that of no article: " + problem, e.getMessage());
    }

    @Test
    void hostileTextTakesNoStack() {
        assertTrue(refusal("{\"path\":" + "[".repeat(100_000)).startsWith("not a proof: "));
        assertTrue(refusal("{\"path\":[" + "[],".repeat(100_000) + "[]]}").startsWith("not a proof: "));
        assertTrue(refusal("{\"" + "x".repeat(1_000_000) + "\":1}").length() < 200);
    }
}
