package org.qirtas.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Pages in a real browser: on a wide and a narrow screen, light and dark, in both languages, with scripts switched off, and
 * before a program that knows what people with disabilities need. It needs the commands {@code chromium} and {@code
 * chromedriver}; where they are not installed, it is skipped. The property {@code qirtas.pictures} names a folder for pictures.
 */
class BrowserTest {

    private static Optional<Path> driver = Optional.empty();
    private static @Nullable TestServer server;
    private static @Nullable Browser browser;

    @BeforeAll
    static void start() throws Exception {
        driver = Browser.find();
        assumeTrue(driver.isPresent(), "pages are not tested in a browser: chromedriver is not installed");
        try {
            browser = Browser.start(driver.get(), false, true, 1_100, 900);
        } catch (IOException e) {
            assumeTrue(false, "pages are not tested in a browser: it does not start, " + e.getMessage());
        }
        server = TestServer.start();
    }

    @AfterAll
    static void stop() throws Exception {
        if (browser != null) {
            browser.close();
        }
        if (server != null) {
            server.close();
        }
    }

    private static Browser browser() {
        return Objects.requireNonNull(browser);
    }

    private static void open(Browser browser, String path) throws Exception {
        browser.open(Objects.requireNonNull(server).address().resolve(path));
    }

    private static void picture(Browser browser, String name) throws Exception {
        String folder = System.getProperty("qirtas.pictures");
        if (folder != null) {
            browser.picture(Path.of(folder, name + ".png"));
        }
    }

    /** A reader looks for an article, narrows the list, reads, goes on to another version, and verifies it. */
    private static void readArticles(Browser browser) throws Exception {
        open(browser, "/");
        browser.follow("Articles");
        assertEquals("6 articles", browser.text(".total"));
        browser.submit("#q", "storm");
        assertEquals("Search: storm", browser.text("h1"));
        assertEquals("storm", browser.text("mark").toLowerCase(Locale.ROOT));
        browser.follow("weather");
        assertEquals("2 articles", browser.text(".total"));
        browser.follow("corrected");
        assertEquals("A storm after the flood, corrected", browser.text("h1"));
        browser.follow("Version 1");
        assertEquals("A storm after the flood", browser.text("h1"));
        browser.follow("Verify");
        assertTrue(browser.text(".good").startsWith("✓ Verified"));
        browser.follow("Back");
        browser.follow("Older");
        assertEquals("وزير الخارجية يزور القاهرة", browser.text("h1"));
        assertEquals("rtl", browser.style("h1", "direction"));
        assertEquals("ltr", browser.style("main", "direction"));
        browser.follow("العربية");
        assertEquals("rtl", browser.style("main", "direction"));
        browser.follow("المقالات");
        assertEquals("المقالات: ٦", browser.text(".total"));
    }

    @Test
    void withScripts() throws Exception {
        readArticles(browser());
    }

    @Test
    void withScriptsSwitchedOff() throws Exception {
        try (Browser plain = Browser.start(driver.orElseThrow(), false, false, 1_100, 900)) {
            readArticles(plain);
        }
    }

    @Test
    void aHostileArticleRunsNothing() throws Exception {
        open(browser(), "/articles/" + TestServer.HOSTILE);
        assertEquals(
                0L,
                browser().run("return document.querySelectorAll('main script, main img, [onerror], [onload]').length"));
        assertEquals(true, browser().run("return document.documentElement.scrollWidth <= innerWidth"));
        picture(browser(), "hostile");
    }

    @Test
    void narrowScreensShowEverything() throws Exception {
        try (Browser narrow = Browser.start(driver.orElseThrow(), false, true, 360, 740)) {
            for (String path :
                    List.of("/", "/articles?q=flood", "/articles/2", "/articles/4", "/dates", "/dates?date=2022-02")) {
                for (String ui : List.of("en", "ar")) {
                    open(narrow, path + (path.contains("?") ? "&" : "?") + "ui=" + ui);
                    Object overflow = narrow.run("return document.documentElement.scrollWidth - innerWidth");
                    assertTrue((Long) Objects.requireNonNull(overflow) <= 0, path + " " + ui + ": " + overflow);
                    picture(narrow, "narrow-" + ui + path.replaceAll("[^a-z0-9]", "-"));
                }
            }
        }
    }

    @Test
    void darkIsDark() throws Exception {
        open(browser(), "/");
        assertEquals("rgba(253, 252, 250, 1)", browser().style("html", "background-color"));
        try (Browser dark = Browser.start(driver.orElseThrow(), true, true, 1_100, 900)) {
            open(dark, "/articles/2");
            assertEquals("rgba(23, 22, 20, 1)", dark.style("html", "background-color"));
            picture(dark, "dark");
            accessible(dark);
        }
    }

    @Test
    void pagesAreAccessible() throws Exception {
        accessible(browser());
    }

    private static void accessible(Browser reader) throws Exception {
        List<String> found = new ArrayList<>();
        for (String path : List.of(
                "/",
                "/articles",
                "/articles?q=flood&lang=en",
                "/articles/0",
                "/articles/1",
                "/articles/3",
                "/articles/4",
                "/articles/5",
                "/articles/3/proof",
                "/dates",
                "/dates?date=2022",
                "/dates?date=2022-02",
                "/sources",
                "/languages",
                "/nothing")) {
            for (String ui : List.of("en", "ar")) {
                String address = path.equals("/nothing") ? path : path + (path.contains("?") ? "&" : "?") + "ui=" + ui;
                open(reader, address);
                found.addAll(violations(reader, address));
            }
        }
        assertEquals(List.of(), found);
    }

    private static List<String> violations(Browser reader, String address) throws Exception {
        reader.run(axe() + "; return 1");
        Object result = reader.await(
                "const done = arguments[arguments.length - 1];"
                        + "axe.run(document, {resultTypes: ['violations']}).then(r => done(r.passes.length < 10 ?"
                        + " [{id: 'nothing was checked'}] : r.violations.map(v =>"
                        + " ({id: v.id, impact: v.impact, html: v.nodes.map(n => n.html + ' ' + n.failureSummary).join('|')}))))");
        List<String> violations = new ArrayList<>();
        for (Object each : JsonValues.list(result)) {
            Map<String, Object> violation = JsonValues.object(each);
            violations.add(address + " " + violation);
        }
        return violations;
    }

    private static String axe() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(BrowserTest.class.getResourceAsStream("/axe.min.js"), "axe.min.js")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
