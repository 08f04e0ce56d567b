package org.qirtas.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.ArchiveWriter;
import org.qirtas.Article;

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
                        "style.css",
                        "qirtas.js",
                        "folding.txt",
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
        assertTrue(page.contains("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'"), page);
        assertTrue(page.contains("<title>A &amp; &lt;b&gt;&#123;&#123;archives}}</title>"), page);
        assertTrue(page.contains("<a data-archive=\"fields.qrt\" href=\"?archive=fields.qrt\">fields.qrt</a>"), page);
        assertFalse(page.contains("://"), page);
        assertFalse(page.contains("<script>"), page);
        String script = Files.readString(temporary.resolve("qirtas.js"));
        assertFalse(script.contains("innerHTML"));
        assertFalse(script.contains("eval("));
        assertTrue(script.lines().noneMatch(line -> line.startsWith("import ") || line.startsWith("export ")));
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

    @Test
    void aBrowserShowsListsArticlesAndSearches() throws Exception {
        assumeTrue(Programs.hasNode(), "Node 20 or later is not there: the page is not tested");
        Optional<Path> driver = Programs.find("chromedriver");
        assumeTrue(driver.isPresent(), "Chromium's driver is not there: the page is not tested");
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
        Path folder = temporary.resolve("public");
        Site.write(List.of(GOLDEN.resolve("search-index.qrt"), hostile), folder, "A & <b>");
        Programs.Result shown = Programs.run(List.of(
                "node",
                "src/test/js/browser.js",
                folder.toString(),
                driver.orElseThrow().toString()));
        assumeTrue(shown.status() != NO_BROWSER, () -> "Chromium does not start: " + shown.output());
        assertEquals(0, shown.status(), shown.output());
    }
}
