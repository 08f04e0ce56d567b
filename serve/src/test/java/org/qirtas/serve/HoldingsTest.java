package org.qirtas.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.Archive;
import org.qirtas.ArchiveSet;
import org.qirtas.Archives;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.ArticleProof;
import org.qirtas.WriterOptions;

/** Archives that are several, changed or damaged. */
class HoldingsTest {

    @TempDir
    Path folder;

    private Path file(String name, List<Article> articles) throws IOException {
        return Files.write(folder.resolve(name), TestServer.bytes(articles));
    }

    private static Article dated(int number, String date) {
        return Article.builder()
                .id("d" + number)
                .title("Title " + number)
                .body("Text of number " + number)
                .published(ArticleDate.parse(date))
                .build();
    }

    private static Map<String, Object> json(TestServer server, String path) throws Exception {
        return JsonValues.object(JsonValues.parse(server.get(path).body()));
    }

    @Test
    void severalArchivesAreShownAsOne() throws Exception {
        file("a.qrt", TestServer.samples());
        file("b.qrt", List.of(TestServer.samples().get(2), dated(1, "2022-02-02T12:00:00Z")));
        try (TestServer server = TestServer.start(ArchiveSet.open(folder), ServerOptions.DEFAULT)) {
            assertEquals(8L, json(server, "/api/archive").get("articles"));
            assertEquals(2L, json(server, "/api/archive").get("files"));
            Map<String, Object> article = json(server, "/api/articles/6");
            assertEquals("b.qrt", article.get("file"));
            assertEquals(List.of(2L, 3L, 6L), article.get("versions"));
            assertTrue(server.get("/articles/6").body().contains("<bdi>b.qrt</bdi>"));
            HttpResponse<String> page = server.get("/articles/6/proof");
            assertTrue(page.body().contains("class=\"good\""), page.body());
            try (Archive alone = Archive.open(folder.resolve("b.qrt"))) {
                ArticleProof proof =
                        ArticleProof.parse(server.get("/api/articles/6/proof").body());
                assertEquals(alone.info().root(), proof.root());
            }
            assertEquals(200, server.get("/articles/7").statusCode());
        }
    }

    @Test
    void deletedArticlesAreGone() throws Exception {
        Path file = file("a.qrt", TestServer.samples());
        Archives.delete(file, List.of("3"), WriterOptions.DEFAULT);
        try (TestServer server = TestServer.start(Archive.open(file), ServerOptions.DEFAULT)) {
            assertEquals(410, server.get("/articles/2").statusCode());
            assertEquals(410, server.get("/api/articles/3").statusCode());
            assertEquals(410, server.get("/articles/3/original").statusCode());
            assertEquals(404, server.get("/key?key=3").statusCode());
            assertEquals(4L, json(server, "/api/articles").get("count"));
            assertFalse(server.get("/articles?q=flood").body().contains("A storm"));
        }
    }

    @Test
    void redactedArticlesAreGone() throws Exception {
        Path file = file("a.qrt", TestServer.samples());
        Path redacted = folder.resolve("r.qrt");
        Archives.redact(file, List.of("3"), redacted, WriterOptions.DEFAULT);
        try (TestServer server = TestServer.start(Archive.open(redacted), ServerOptions.DEFAULT)) {
            assertEquals(410, server.get("/articles/2").statusCode());
            assertEquals(4L, json(server, "/api/articles").get("count"));
            assertEquals(200, server.get("/articles/0/proof").statusCode());
        }
    }

    @Test
    void neighboursAreFoundOverAnyDistance() throws Exception {
        List<Article> articles = new ArrayList<>(List.of(
                dated(0, "2022-01-01T00:00:00Z"),
                dated(1, "2022-01-01T00:00:00Z"),
                dated(2, "2022-01-01T06:00:00Z"),
                dated(3, "2022-01-20"),
                dated(4, "1950"),
                dated(5, "2022-03-20"),
                dated(6, "some day"),
                dated(7, "9999-12-31"),
                dated(8, "0000-01-01")));
        try (TestServer server = TestServer.start(TestServer.archive(articles), ServerOptions.DEFAULT)) {
            List<Long> order = List.of(8L, 4L, 0L, 1L, 2L, 3L, 5L, 7L);
            for (int i = 0; i < order.size(); i++) {
                Map<String, Object> article = json(server, "/api/articles/" + order.get(i));
                assertEquals(i == 0 ? null : order.get(i - 1), article.get("older"), article.toString());
                assertEquals(i + 1 == order.size() ? null : order.get(i + 1), article.get("newer"), article.toString());
            }
            assertEquals(200, server.get("/articles/6").statusCode());
            for (String path : List.of("/", "/dates", "/articles", "/feed.atom", "/?ui=ar", "/dates?ui=ar")) {
                TestServer.document(server.get(path).body());
            }
        }
    }

    @Test
    void aDamagedArticleLeavesTheOthers() throws Exception {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            articles.add(dated(i, "2022-01-01").toBuilder()
                    .body(("Number " + i + " has words such as flood and storm. ").repeat(20 + i % 7))
                    .build());
        }
        byte[] bytes = TestServer.bytes(articles);
        int shown = 0;
        int broken = 0;
        for (int place = bytes.length / 10; place < bytes.length; place += bytes.length / 10) {
            byte[] damaged = bytes.clone();
            damaged[place] ^= 0x55;
            try (TestServer server = TestServer.start(Archive.open(damaged), ServerOptions.DEFAULT)) {
                for (String path :
                        List.of("/", "/articles?n=100", "/articles/7", "/articles?q=flood", "/api/articles?n=100")) {
                    int status = server.get(path).statusCode();
                    assertTrue(status == 200 || status == 500, place + " " + path + ": " + status);
                    shown += status == 200 ? 1 : 0;
                    broken += status == 500 ? 1 : 0;
                }
            } catch (IOException e) {
                broken++;
            }
        }
        assertTrue(shown > 0, broken + " broken");
    }
}
