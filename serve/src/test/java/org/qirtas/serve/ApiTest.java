package org.qirtas.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.qirtas.ArticleProof;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Answers in JSON, all compared with the description of the server, and feeds. */
class ApiTest {

    private static TestServer server;
    private static Schemas schemas;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = TestServer.start();
        schemas = new Schemas(JsonValues.parse(server.get("/api/openapi.json").body()));
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static Map<String, Object> get(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = server.get(path);
        Object value = JsonValues.parse(response.body());
        String type = response.headers().firstValue("Content-Type").orElseThrow();
        assertEquals(
                response.statusCode() == 200
                        ? "application/json; charset=utf-8"
                        : "application/problem+json; charset=utf-8",
                type);
        assertEquals(List.of(), schemas.problems(path, response.statusCode(), value), path);
        return JsonValues.object(value);
    }

    private static List<Object> ordinals(Map<String, Object> page) {
        return JsonValues.list(page.get("articles")).stream()
                .map(each -> JsonValues.object(each).get("ordinal"))
                .toList();
    }

    @Test
    void archive() throws Exception {
        Map<String, Object> archive = get("/api/archive");
        assertEquals("News", archive.get("name"));
        assertEquals(6L, archive.get("articles"));
        assertEquals("2022-01-28", archive.get("first"));
        assertEquals("2022-02-03", archive.get("last"));
        assertEquals(1L, archive.get("unknownDates"));
    }

    @Test
    void listsHavePages() throws Exception {
        List<Object> all = new ArrayList<>();
        Object next = "/api/articles?n=2&order=added";
        while (next != null) {
            Map<String, Object> page = get(String.valueOf(next));
            assertEquals(6L, page.get("count"));
            all.addAll(ordinals(page));
            next = page.get("next");
        }
        assertEquals(List.of(0L, 1L, 2L, 3L, 4L, 5L), all);
        assertEquals(List.of(3L, 2L), ordinals(get("/api/articles?section=weather&section=none")));
    }

    @Test
    void searchesHavePagesAndFacets() throws Exception {
        List<Object> all = new ArrayList<>();
        Object next = "/api/articles?q=flood&n=1";
        while (next != null) {
            Map<String, Object> page = get(String.valueOf(next));
            assertEquals(4L, page.get("count"));
            assertEquals(
                    "[{value=2022-01, count=1}, {value=2022-02, count=2}]",
                    String.valueOf(JsonValues.object(get(next + "&date=2022").get("facets"))
                            .get("date")));
            all.addAll(ordinals(page));
            next = page.get("next");
        }
        assertEquals(Set.of(0L, 2L, 3L, 4L), Set.copyOf(all));
        assertEquals(4, all.size());
        Map<String, Object> facets =
                JsonValues.object(get("/api/articles?q=flood").get("facets"));
        assertEquals("[{value=2022, count=3}]", String.valueOf(facets.get("date")));
        assertEquals(
                "{value=Example, count=3}",
                JsonValues.list(facets.get("source")).get(0).toString());
    }

    @Test
    void anArticle() throws Exception {
        Map<String, Object> article = get("/api/articles/2");
        assertEquals("3", article.get("id"));
        assertEquals("The flood came at night.\n\nIt went by day.", article.get("body"));
        assertEquals("2022-02-02T00:00:00Z", article.get("published_at"));
        assertEquals(List.of(2L, 3L), article.get("versions"));
        assertEquals(1L, article.get("older"));
        assertEquals(3L, article.get("newer"));
        assertEquals(Map.of("words", 312L), article.get("attributes"));
        assertEquals(TestServer.ATTACK, get("/api/articles/4").get("lead"));
        get("/api/articles/5");
    }

    @Test
    void aProof() throws Exception {
        get("/api/articles/3/proof");
        ArticleProof proof =
                ArticleProof.parse(server.get("/api/articles/3/proof").body());
        assertEquals("A storm after the flood, corrected", proof.article().title());
    }

    @Test
    void counts() throws Exception {
        assertEquals(
                "[{value=2022-01, count=1}, {value=2022-02, count=3}, {value=null, count=2}]",
                String.valueOf(get("/api/counts?by=month").get("values")));
        Map<String, Object> first = get("/api/counts?by=source&n=1");
        assertEquals("[{value=Example, count=3}]", String.valueOf(first.get("values")));
        assertEquals("/api/counts?by=source&n=1&start=1", first.get("next"));
        assertEquals(
                1,
                JsonValues.list(get("/api/counts?by=source&n=1&start=1").get("values"))
                        .size());
        get("/api/counts?by=language");
        get("/api/counts?by=section&start=1000");
    }

    @Test
    void versions() throws Exception {
        assertEquals(List.of(2L, 3L), get("/api/versions?key=%D9%A3").get("ordinals"));
    }

    @Test
    void problems() throws Exception {
        for (String path : List.of(
                "/api/articles/77",
                "/api/articles/77/proof",
                "/api/articles?n=0",
                "/api/articles?q=%22",
                "/api/counts?by=x",
                "/api/versions",
                "/api/versions?key=none",
                "/api/archive?x=1",
                "/api/none")) {
            assertTrue(String.valueOf(get(path).get("status")).matches("4.."), path);
        }
    }

    @Test
    void theDescriptionHasEveryAddressAndParameter() throws Exception {
        Set<String> known = new TreeSet<>(schemas.paths());
        assertEquals(
                Set.of(
                        "/api/archive",
                        "/api/articles",
                        "/api/articles/{ordinal}",
                        "/api/articles/{ordinal}/proof",
                        "/api/counts",
                        "/api/versions",
                        "/api/openapi.json",
                        "/feed.atom"),
                known);
        for (String path : known) {
            String address = path.replace("{ordinal}", "0");
            String message = server.get(address + "?none=1").body();
            for (String parameter : schemas.queryParameters(path)) {
                assertTrue(message.contains(parameter), path + ": " + parameter);
            }
            long told = schemas.queryParameters(path).size();
            String names =
                    message.contains("there are ") ? message.replaceAll("(?s).*there are ([a-z, ]*).*", "$1") : "";
            assertEquals(told, names.isBlank() ? 0 : names.split(",", -1).length, path + ": " + names);
        }
    }

    @Test
    void aFeed() throws Exception {
        Document feed = server.page("/feed.atom?n=4");
        assertEquals("http://www.w3.org/2005/Atom", feed.getDocumentElement().getAttribute("xmlns"));
        assertEquals(4, feed.getElementsByTagName("entry").getLength());
        assertEquals(
                "A storm after the flood, corrected",
                feed.getElementsByTagName("title").item(1).getTextContent());
        assertEquals(
                "2022-02-03T00:00:00Z",
                feed.getElementsByTagName("updated").item(0).getTextContent());
        Document found = server.page("/feed.atom?q=flood&order=oldest");
        Element entry = (Element) found.getElementsByTagName("entry").item(0);
        assertEquals(
                "Flood in the valley",
                entry.getElementsByTagName("title").item(0).getTextContent());
        String link = ((Element) entry.getElementsByTagName("link").item(0)).getAttribute("href");
        assertEquals(server.address() + "articles/0", link);
        assertEquals(
                "application/atom+xml; charset=utf-8",
                server.get("/feed.atom").headers().firstValue("Content-Type").orElseThrow());
        server.page("/feed.atom?q=evil");
    }
}
