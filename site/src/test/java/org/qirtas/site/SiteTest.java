package org.qirtas.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.ArchiveWriter;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SiteTest {
    /** Status of the program in JavaScript if no browser starts. */
    private static final int NO_BROWSER = 77;

    private static final Path GOLDEN = Path.of("../golden");

    @TempDir
    Path temporary;

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).collect(Collectors.toSet());
        }
    }

    @Test
    void theFolderHoldsArchiveModelsAndPage() throws Exception {
        Path folder = temporary.resolve("new/public");
        Path archive = GOLDEN.resolve("model-references.qrt");
        Site.write(List.of(archive), folder, "News");
        assertEquals(
                Set.of(
                        "index.html",
                        "qirtas.js",
                        "folding.txt",
                        "feed.atom",
                        "model-references.qrt",
                        "text-models.qrt"),
                names(folder));
        assertArrayEquals(Files.readAllBytes(archive), Files.readAllBytes(folder.resolve("model-references.qrt")));
        Site.write(List.of(folder.resolve("model-references.qrt")), folder, "News");
        assertArrayEquals(Files.readAllBytes(archive), Files.readAllBytes(folder.resolve("model-references.qrt")));
    }

    @Test
    void thePageLoadsNothingFromElsewhere() throws Exception {
        Site.write(List.of(GOLDEN.resolve("fields.qrt")), temporary, "A & <b>{{archives}}");
        String page = Files.readString(temporary.resolve("index.html"));
        assertTrue(page.contains("default-src 'none'; script-src 'self'; style-src 'sha256-"), page);
        assertTrue(page.contains("<title>A &amp; &lt;b&gt;&#123;&#123;archives}}</title>"), page);
        assertTrue(page.contains("<body data-archives=\"[&quot;fields.qrt&quot;]\">"), page);
        assertFalse(page.contains("://"), page);
        assertFalse(page.contains("<script>"), page);
        String script = Files.readString(temporary.resolve("qirtas.js"));
        assertFalse(script.contains("innerHTML"));
        assertFalse(script.contains("eval("));
        assertTrue(script.lines().noneMatch(line -> line.startsWith("import ") || line.startsWith("export ")));
    }

    /** The newest articles of all archives, with what is hostile as text. */
    @Test
    void aFeedHasTheNewestArticles() throws Exception {
        Path second = GOLDEN.resolve("generations.qrt");
        Site.write(List.of(dated("a b.qrt"), second), temporary.resolve("public"), "News & <more>");
        Document feed = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(temporary.resolve("public/feed.atom").toFile());
        assertEquals("http://www.w3.org/2005/Atom", feed.getDocumentElement().getAttribute("xmlns"));
        NodeList entries = feed.getElementsByTagName("entry");
        assertEquals(50, entries.getLength());
        assertEquals(
                List.of("News & <more>", "later \uFFFD <b>", "earlier"),
                texts(feed, "title").subList(0, 3));
        assertEquals(
                List.of("2099-02-03T04:05:06Z", "2099-02-03T04:05:06Z", "2099-01-01T00:00:00Z"),
                texts(feed, "updated").subList(0, 3));
        assertEquals("what came first", texts(feed, "summary").get(0));
        Element link = (Element)
                ((Element) entries.item(0)).getElementsByTagName("link").item(0);
        assertEquals("index.html#/article/a%20b.qrt/1", link.getAttribute("href"));
        assertEquals(51, Set.copyOf(texts(feed, "id")).size());
    }

    private static List<String> texts(Document document, String element) {
        NodeList elements = document.getElementsByTagName(element);
        return IntStream.range(0, elements.getLength())
                .mapToObj(i -> elements.item(i).getTextContent())
                .toList();
    }

    private Path dated(String name) throws IOException {
        Path file = temporary.resolve(name);
        try (ArchiveWriter writer = ArchiveWriter.create(file)) {
            Article.Builder article = Article.builder().language("en").lead("what came first");
            writer.add(article.id("1")
                    .title("earlier")
                    .published(ArticleDate.parse("2099-01-01"))
                    .build());
            writer.add(article.id("2")
                    .title("later \u001b <b>")
                    .published(ArticleDate.parse("2099-02-03T04:05:06Z"))
                    .build());
            writer.finish();
        }
        return file;
    }

    @Test
    void whatCannotBePublishedIsRefused() throws Exception {
        Path archive = GOLDEN.resolve("fields.qrt");
        Path other = Files.copy(
                archive, Files.createDirectory(temporary.resolve("other")).resolve("fields.qrt"));
        Path folder = temporary.resolve("public");
        assertThrows(FileAlreadyExistsException.class, () -> Site.write(List.of(archive, other), folder, ""));
        assertThrows(NoSuchFileException.class, () -> Site.write(List.of(temporary.resolve("none.qrt")), folder, ""));
        assertThrows(IllegalArgumentException.class, () -> Site.write(List.of(), folder, ""));
        assertFalse(Files.exists(folder));
    }

    @Test
    @SuppressWarnings("NullAway")
    void nullArgumentsAreNamed() {
        List<Path> archives = List.of(GOLDEN.resolve("fields.qrt"));
        assertNames("archives", () -> Site.write(null, temporary, ""));
        assertNames("archives", () -> Site.write(Collections.singletonList(null), temporary, ""));
        assertNames("folder", () -> Site.write(archives, null, ""));
        assertNames("title", () -> Site.write(archives, temporary, null));
    }

    private static void assertNames(String parameter, Executable call) {
        assertEquals(parameter, assertThrows(NullPointerException.class, call).getMessage());
    }

    /** The property {@code qirtas.pictures} names a folder for pictures of the pages. */
    @Test
    void pagesInABrowser() throws Exception {
        assumeTrue(Programs.hasNode(), "Node 20 or later is not there: the page is not tested");
        Optional<Path> driver = Programs.find("chromedriver");
        assumeTrue(driver.isPresent(), "Chromium's driver is not there: the page is not tested");
        List<Path> archives = new ArrayList<>();
        for (String name : List.of("search-index", "generations", "keys")) {
            archives.add(GOLDEN.resolve(name + ".qrt"));
        }
        archives.add(hostile());
        Path folder = temporary.resolve("public");
        Path remote = temporary.resolve("remote");
        Site.write(archives, folder, "A & <b>{{archives}}");
        Site.write(List.of(GOLDEN.resolve("remote.qrt")), remote, "Remote");
        List<String> command = new ArrayList<>(List.of("node", "src/test/js/browser.js"));
        for (Path argument : List.of(driver.orElseThrow(), axe(), folder, remote)) {
            command.add(argument.toString());
        }
        Optional.ofNullable(System.getProperty("qirtas.pictures")).ifPresent(command::add);
        Programs.Result shown = Programs.run(command);
        assumeTrue(shown.status() != NO_BROWSER, () -> "Chromium does not start: " + shown.output());
        assertEquals(0, shown.status(), shown.output());
    }

    private Path hostile() throws IOException {
        Path hostile = temporary.resolve("hostile.qrt");
        try (ArchiveWriter writer = ArchiveWriter.create(hostile)) {
            writer.add(Article.builder()
                    .id("1")
                    .url("javascript:alert(1)")
                    .title("<img src=x onerror=\"document.title='attacked'\">")
                    .body("<script>document.title = 'attacked'</script>")
                    .build());
            writer.finish();
        }
        return hostile;
    }

    /** The script that finds what keeps people with disabilities from a page; a package brings it. */
    private Path axe() throws IOException {
        Path axe = temporary.resolve("axe.min.js");
        try (InputStream script = Objects.requireNonNull(SiteTest.class.getResourceAsStream("/axe.min.js"))) {
            Files.copy(script, axe);
        }
        return axe;
    }
}
