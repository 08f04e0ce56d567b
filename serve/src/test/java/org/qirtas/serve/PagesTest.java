package org.qirtas.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.qirtas.serve.internal.text.Wording;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What pages show. */
class PagesTest {

    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static List<Element> elements(Document page, String name) {
        NodeList found = page.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static List<String> texts(Document page, String name) {
        return elements(page, name).stream().map(Element::getTextContent).toList();
    }

    private static String link(Document page, String text) {
        return elements(page, "a").stream()
                .filter(each -> each.getTextContent().equals(text))
                .findFirst()
                .orElseThrow()
                .getAttribute("href");
    }

    private static List<String> titles(Document page) {
        return texts(page, "h3");
    }

    @Test
    void frontPage() throws Exception {
        Document page = server.page("/");
        assertEquals(List.of("News"), texts(page, "h1"));
        List<String> facts = texts(page, "dd");
        assertEquals(List.of("6", "28 January 2022", "3 February 2022", "1"), facts);
        assertEquals(
                List.of("January 2022: 1 article", "February 2022: 3 articles"),
                texts(page, "title").subList(1, 3));
        assertEquals(5, titles(page).size());
        assertEquals("/articles?source=Example", link(page, "Example"));
    }

    @Test
    void browsingByDate() throws Exception {
        assertEquals(
                List.of("A storm after the flood, corrected", "A storm after the flood", "وزير الخارجية يزور القاهرة"),
                titles(server.page("/articles?date=2022-02")));
        assertEquals(List.of("A storm after the flood"), titles(server.page("/articles?date=2022-02-02")));
        Document oldest = server.page("/articles?order=oldest&n=2");
        assertEquals(List.of("Flood in the valley", "وزير الخارجية يزور القاهرة"), titles(oldest));
        Document next = server.page(link(oldest, "Next page"));
        assertEquals(List.of("A storm after the flood", "A storm after the flood, corrected"), titles(next));
        assertEquals(titles(oldest), titles(server.page(link(next, "Previous page"))));
    }

    /** The way back leads over the same pages, in each order, also where articles have no date. */
    @Test
    void previousPages() throws Exception {
        for (String list : List.of("order=newest", "order=oldest", "order=added", "q=flood", "lang=en&order=newest")) {
            Deque<List<String>> pages = new ArrayDeque<>();
            Document page = server.page("/articles?n=1&" + list);
            for (; hasLink(page, "Next page"); page = server.page(link(page, "Next page"))) {
                pages.push(titles(page));
            }
            assertTrue(pages.size() > 1, list);
            for (; hasLink(page, "Previous page"); ) {
                page = server.page(link(page, "Previous page"));
                assertEquals(pages.pop(), titles(page), list);
            }
            assertEquals(0, pages.size(), list);
        }
        assertEquals(400, server.get("/articles?after=1&before=3").statusCode());
        assertEquals(400, server.get("/articles?q=flood&before=1").statusCode());
    }

    private static boolean hasLink(Document page, String text) {
        return texts(page, "a").contains(text);
    }

    @Test
    void aCalendar() throws Exception {
        Document years = server.page("/dates");
        assertEquals(List.of("2022 4"), texts(years, "h2"));
        assertEquals("/dates?date=2022-02", link(years, "February"));
        Document year = server.page(link(years, "2022"));
        assertEquals(
                12,
                texts(year, "li").stream()
                        .filter(text -> text.matches("[A-Z][a-z]+ [0-9]"))
                        .count());
        assertEquals("/articles?date=2022", link(year, "4 articles"));
        Document month = server.page(link(year, "February"));
        assertEquals(List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"), texts(month, "th"));
        List<String> days = texts(month, "td");
        assertEquals(List.of("", "1 1", "2 1", "3 1", "4"), days.subList(0, 5));
        assertEquals(35, days.size());
        assertEquals("/articles?date=2022-02-02", link(month, "2 1"));
        assertEquals("/dates?date=2022-01", link(month, "Earlier January 2022"));
        assertEquals(
                "February 2022",
                texts(server.page("/dates?date=2022-02-28"), "h1").get(0));
        assertEquals(400, server.get("/dates?date=2022-13").statusCode());
        Document arabic = server.page("/dates?date=2022-02&ui=ar");
        assertEquals("السبت", texts(arabic, "th").get(0));
        assertEquals(List.of("", "", "", "١ ١"), texts(arabic, "td").subList(0, 4));
    }

    @Test
    void browsingByValues() throws Exception {
        assertEquals(3, titles(server.page("/articles?lang=en")).size());
        assertEquals(
                4,
                titles(server.page("/articles?source=Example&source=%D8%A7%D9%84%D8%B5%D8%A8%D8%A7%D8%AD"))
                        .size());
        assertEquals(1, titles(server.page("/articles?section=economy")).size());
        Document narrowed = server.page("/articles?section=weather&lang=en");
        assertEquals("/articles?lang=en", link(narrowed, "weather ✕"));
        assertEquals(
                List.of("English (en)", "Arabic (ar)"),
                texts(server.page("/languages"), "bdi").stream()
                        .filter(text -> text.contains("(") && text.length() < 15)
                        .toList());
    }

    @Test
    void searching() throws Exception {
        Document page = server.page("/articles?q=flood&order=oldest");
        assertTrue(titles(page).contains("Flood in the valley"), titles(page).toString());
        assertTrue(texts(page, "mark").contains("flood"), texts(page, "mark").toString());
        assertEquals("/articles?q=flood&order=oldest&source=Example", link(page, "Example"));
        Document narrowed = server.page("/articles?q=flood&order=oldest&section=weather");
        assertEquals(List.of("A storm after the flood", "A storm after the flood, corrected"), titles(narrowed));
        Document first = server.page("/articles?q=flood&n=1&order=oldest");
        Document second = server.page(link(first, "Next page"));
        assertEquals(List.of("A storm after the flood"), titles(second));
        assertEquals("/articles?q=flood&order=oldest&n=1", link(second, "First page"));
        assertEquals(
                List.of("وزير الخارجية يزور القاهرة"), titles(server.page("/articles?q=%D9%88%D8%B2%D9%8A%D8%B1")));
        assertEquals(List.of(), titles(server.page("/articles?q=nothing")));
    }

    @Test
    void aKeyLeadsToTheNewestVersion() throws Exception {
        assertEquals("/articles/3", link(server.page("/articles?q=3"), "Article with this key"));
        HttpResponse<String> response = server.get("/key?key=3&ui=ar");
        assertEquals(303, response.statusCode());
        assertEquals(
                "/articles/3?ui=ar", response.headers().firstValue("Location").orElseThrow());
        assertEquals(404, server.get("/key?key=none").statusCode());
        assertEquals(404, server.get("/key").statusCode());
    }

    @Test
    void anArticle() throws Exception {
        Document page = server.page("/articles/2");
        assertEquals(List.of("A storm after the flood"), texts(page, "h1"));
        List<String> paragraphs = texts(page, "p");
        assertEquals(List.of("The lead of it.", "The flood came at night.", "It went by day."), paragraphs);
        assertEquals("/articles/3", link(page, "Version 2"));
        assertEquals("/articles/1", link(page, "Older وزير الخارجية يزور القاهرة"));
        assertEquals("/articles/3", link(page, "Newer A storm after the flood, corrected"));
        Element url = elements(page, "a").stream()
                .filter(each -> each.getAttribute("href").equals("https://example.org/3"))
                .findFirst()
                .orElseThrow();
        assertTrue(url.getAttribute("rel").contains("noopener noreferrer"));
        assertEquals("2022-02-02T00:00:00Z", elements(page, "time").get(0).getAttribute("datetime"));
    }

    @Test
    void directionAndLanguageAreThoseOfTheArticle() throws Exception {
        Document arabic = server.page("/articles/1");
        assertEquals("ltr", arabic.getDocumentElement().getAttribute("dir"));
        assertEquals("rtl", elements(arabic, "h1").get(0).getAttribute("dir"));
        assertEquals("ar", elements(arabic, "h1").get(0).getAttribute("lang"));
        Document english = server.page("/articles/0?ui=ar");
        assertEquals("rtl", english.getDocumentElement().getAttribute("dir"));
        assertEquals("ltr", elements(english, "h1").get(0).getAttribute("dir"));
        assertEquals("auto", elements(server.page("/articles/4"), "h1").get(0).getAttribute("dir"));
        assertEquals("", elements(server.page("/articles/5"), "h1").get(0).getAttribute("dir"));
    }

    @Test
    void pagesAreInTheLanguageOfTheReader() throws Exception {
        assertEquals("en", server.page("/").getDocumentElement().getAttribute("lang"));
        for (String accepted : List.of("ar", "ar-EG,en;q=0.5", "fr;q=0.9, ar;q=0.4")) {
            Document page = server.page("/", "Accept-Language", accepted);
            assertEquals("ar", page.getDocumentElement().getAttribute("lang"), accepted);
            assertEquals("rtl", page.getDocumentElement().getAttribute("dir"), accepted);
        }
        for (String accepted : List.of("fr", "en,ar;q=0.5", "\"<", "*")) {
            Document page = server.page("/", "Accept-Language", accepted);
            assertEquals("en", page.getDocumentElement().getAttribute("lang"), accepted);
        }
        Document chosen = server.page("/articles?ui=en&q=flood&lang=en", "Accept-Language", "ar");
        assertEquals("en", chosen.getDocumentElement().getAttribute("lang"));
        assertEquals("/articles?q=flood&lang=en&ui=ar", link(chosen, "العربية"));
        assertEquals("/dates?ui=en", link(chosen, "Dates"));
        assertTrue(server.get("/?ui=ar").body().contains("٢٨ يناير ٢٠٢٢"));
    }

    @Test
    void aProofIsVerified() throws Exception {
        Document page = server.page("/articles/3/proof");
        assertTrue(
                texts(page, "p").get(0).startsWith("✓ Verified"),
                texts(page, "p").toString());
        List<String> codes = texts(page, "code");
        assertEquals(codes.get(0), codes.get(1));
        assertTrue(codes.get(0).matches("[0-9a-f]{64}"));
    }

    @Test
    void originalsAreDownloads() throws Exception {
        HttpResponse<String> response = server.get("/articles/" + TestServer.HOSTILE + "/original");
        assertEquals("<script>alert(1)</script>", response.body());
        assertEquals(
                "application/octet-stream",
                response.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(
                "attachment; filename=\"article-4.original\"",
                response.headers().firstValue("Content-Disposition").orElseThrow());
        String policy = response.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertTrue(policy.startsWith("sandbox; default-src 'none'"), policy);
        assertEquals(404, server.get("/articles/1/original").statusCode());
    }

    @Test
    void problemsHavePlainPages() throws Exception {
        assertEquals(List.of("Not found"), texts(server.page("/articles/77"), "h1"));
        assertEquals(List.of("غير موجود"), texts(server.page("/nothing?ui=ar"), "h1"));
        assertEquals(List.of("This request is not understood"), texts(server.page("/articles?q=%22"), "h1"));
        assertEquals(404, server.get("/articles/77").statusCode());
    }

    @Test
    void anEmptyArchive() throws Exception {
        try (TestServer empty = TestServer.start(TestServer.archive(List.of()), ServerOptions.DEFAULT)) {
            for (String path : List.of("/", "/articles", "/articles?q=a", "/dates", "/sources", "/feed.atom")) {
                assertEquals(200, empty.get(path).statusCode(), path);
            }
            assertEquals(404, empty.get("/articles/0").statusCode());
        }
    }

    /** All pages that can be reached are visited. Nothing in them is a script, an event handler or a link elsewhere. */
    @Test
    void hostileTextsStayTexts() throws Exception {
        Set<String> seen = new LinkedHashSet<>(List.of("/", "/articles/" + TestServer.HOSTILE, "/articles?q=evil"));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty() && seen.size() < 400) {
            String path = open.remove();
            HttpResponse<String> response = server.get(path);
            assertTrue(response.statusCode() == 200, path + ": " + response.statusCode());
            if (response.headers().firstValue("Content-Type").orElseThrow().startsWith("text/html")) {
                for (String link : check(path, TestServer.document(response.body()))) {
                    if (seen.add(link)) {
                        open.add(link);
                    }
                }
            }
        }
        assertTrue(seen.size() > 60, seen.size() + " pages");
    }

    private static List<String> check(String path, Document page) {
        List<String> links = new ArrayList<>();
        for (Element element : elements(page, "*")) {
            String name = element.getTagName();
            assertFalse(
                    Set.of("script", "style", "img", "iframe", "object", "base").contains(name), path + ": " + name);
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                String attribute = ((Attr) element.getAttributes().item(i)).getName();
                assertFalse(attribute.startsWith("on") || attribute.equals("style"), path + ": " + attribute);
            }
            String link = element.getAttribute("href");
            if (link.startsWith("/")) {
                links.add(link);
            } else {
                assertTrue(
                        link.isEmpty() || link.equals("#main") || link.startsWith("https://example.org/"),
                        path + ": " + link);
            }
        }
        String text = page.getDocumentElement().getTextContent();
        assertTrue(text.chars().noneMatch(c -> c == 0 || c == 0x1B), path);
        return links;
    }

    @Test
    void arabicAndEnglishHaveTheSameWords() {
        assertEquals(2, Wording.ALL.size());
        List<Set<String>> names = new ArrayList<>();
        for (Wording words : Wording.ALL) {
            Set<String> all = new LinkedHashSet<>();
            words.names().forEach(name -> all.add(name.toLowerCase(Locale.ROOT)));
            names.add(all);
        }
        assertEquals(names.get(0), names.get(1));
    }
}
