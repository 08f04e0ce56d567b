package org.qirtas.ingest.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.ingest.ArticleInput;
import org.qirtas.ingest.IngestException;
import org.qirtas.ingest.IngestOptions;
import org.qirtas.ingest.Recognition;
import org.qirtas.ingest.SourceContent;

class HtmlFormatTest {

    private static final String PAGE = Pages.page("<title>Fog</title>", Pages.paragraphs(Pages.FERRY, Pages.FARE));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html>",
                "<!doctype HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">",
                "\n\n <html lang=\"ar\">",
                "<!-- saved -->\n<!-- twice --><html>",
                "<?xml version=\"1.0\"?><!DOCTYPE html><html xmlns=\"x\">",
                "\u00ef\u00bb\u00bf<!DOCTYPE html>",
                "<HEAD>",
                "<body class=x>"
            })
    void firstBytesTell(String head) {
        assertEquals(Recognition.YES, new HtmlFormat().recognize(head.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void firstBytesInUtf16Tell() {
        assertEquals(Recognition.YES, new HtmlFormat().recognize("<html>".getBytes(StandardCharsets.UTF_16)));
        assertEquals(
                Recognition.YES, new HtmlFormat().recognize("<!DOCTYPE html>".getBytes(StandardCharsets.UTF_16LE)));
    }

    @ParameterizedTest
    @CsvSource({"<p>part, MAYBE", "'', MAYBE", "<rss>, MAYBE", "<!-- endless, MAYBE", "P\0K, NO", "<htmlx>, MAYBE"})
    void otherBytesDoNot(String head, Recognition recognition) {
        assertEquals(recognition, new HtmlFormat().recognize(head.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void pagesOfAnyNameAreReadAndOthersAreNamed(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a"), PAGE);
        Files.writeString(folder.resolve("b.php"), "<!-- x -->" + PAGE);
        Files.writeString(folder.resolve("c.htm"), "<p>" + Pages.FERRY);
        Path empty = Files.writeString(folder.resolve("d.html"), "<html><body><a href=/>Home</a>");
        try (ArticleInput input = ArticleInput.open(folder)) {
            assertEquals("Fog", input.next().orElseThrow().title());
            assertEquals("Fog", input.next().orElseThrow().title());
            assertEquals(Pages.FERRY, input.next().orElseThrow().body());
            IngestException problem = assertThrows(IngestException.class, input::next);
            assertEquals(empty + ": an HTML page without the text of an article", problem.getMessage());
            assertEquals(Optional.empty(), input.next());
            assertEquals(List.of(), input.leftOut());
        }
    }

    @Test
    void bytesAreKeptIfAsked() throws IOException {
        byte[] page = Pages.bytes(PAGE);
        try (ArticleInput input = ArticleInput.open(new ByteArrayInputStream(page), "-", IngestOptions.DEFAULT)) {
            assertNull(input.next().orElseThrow().original());
        }
        IngestOptions keeping = IngestOptions.DEFAULT.withKeepHtml(true).withKeepOriginal(false);
        try (ArticleInput input = ArticleInput.open(new ByteArrayInputStream(page), "-", keeping)) {
            assertArrayEquals(page, input.next().orElseThrow().original());
        }
    }

    @Test
    void largePagesAreRefused() throws IOException {
        SourceContent endless = SourceContent.of("a", new ByteArrayInputStream(new byte[WebPage.MAX_BYTES + 1]));
        try (var reader = new HtmlFormat().open(endless, IngestOptions.DEFAULT)) {
            assertEquals(
                    "a: a page of more than 16777216 bytes",
                    assertThrows(IngestException.class, reader::next).getMessage());
        }
        assertThrows(IllegalArgumentException.class, () -> WebPage.of(new byte[WebPage.MAX_BYTES + 1]));
    }
}
