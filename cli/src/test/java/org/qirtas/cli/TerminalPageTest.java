package org.qirtas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qirtas.ArticleDate;
import org.qirtas.ingest.DateWording;

/** Articles on a terminal. */
class TerminalPageTest {
    private static final String ARTICLE = """
            {"id":"1","title":"A long title of the article","published":"2022-01-31T10:30:00Z","lead":"خبر من الميناء",\
            "body":"The flood of 2023 was long.\\nفتحت المكتبة أبوابها بعد ترميم طويل."}
            """;

    @TempDir
    Path folder;

    private Path archive() throws IOException {
        Path archive = folder.resolve("news.qrt");
        Run.of("pack", Files.writeString(folder.resolve("news.jsonl"), ARTICLE), "-o", archive)
                .done();
        return archive;
    }

    @Test
    void linesAreWrappedAtWords() throws IOException {
        assertEquals(
                """
                Title      A long title of the
                           article
                Id         1
                Published  Monday 31 January
                           2022, 10:30 UTC

                [خبر من الميناء]

                The flood of 2023 was long.
                [فتحت المكتبة أبوابها بعد ترميم]
                [طويل.]
                """,
                Run.onTerminal(30, 50, "get", archive(), "1")
                        .done()
                        .out()
                        .replace('\u2067', '[')
                        .replace('\u2069', ']'));
    }

    @Test
    void labelsAreInColour() throws IOException {
        String page = Run.onTerminal(Map.of("TERM", "xterm"), 80, 50, "get", archive(), "1")
                .done()
                .out();
        assertTrue(page.startsWith("\u001b[2mTitle\u001b[0m      A long title"), page);
    }

    @Test
    void aLongWordIsCutAndWideTextIsWrappedWithoutBlanks() {
        assertEquals(List.of("aaaa", "aa b"), WrappedText.lines("aaaaaa b", 4));
        assertEquals(List.of("第一条", "新闻"), WrappedText.lines("第一条新闻", 6));
        assertEquals(List.of(""), WrappedText.lines("", 6));
        assertEquals(List.of("a    b"), WrappedText.lines("a\tb", 6));
    }

    @Test
    void whatGoesOnInTheNextLineIsOpenedThereAgain() {
        assertEquals(
                List.of("\u202Aone\u202C", "\u202Atwo\u202C", "three"),
                WrappedText.lines("\u202Aone two \u202Cthree", 5).stream()
                        .map(line -> line.replace(" ", ""))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2022-01-31, Monday 31 January 2022, 2022-01-31",
        "2022-01, January 2022, 2022-01",
        "2022, 2022, 2022",
        "2022-01-31T10:30:05Z, 'Monday 31 January 2022, 10:30 UTC', 2022-01-31 10:30",
        "2022-01-31T02:00:00+03:00, 'Sunday 30 January 2022, 23:00 UTC (2022-01-31T02:00:00+03:00)', 2022-01-30 23:00",
        "31 January 2022, Monday 31 January 2022 (31 January 2022), 2022-01-31",
        "next Tuesday, next Tuesday, next Tuesday"
    })
    void datesInWords(String text, String full, String brief) {
        ArticleDate date = DateWording.parse(text);
        assertEquals(full, ReadableDate.full(date));
        assertEquals(brief, ReadableDate.brief(date));
    }

    @Test
    void whatIsLongerThanTheTerminalGoesThroughThePager() throws IOException {
        Path archive = archive();
        Path seen = folder.resolve("seen");
        Map<String, String> pager = Map.of("PAGER", "cat > " + seen, "TERM", "dumb");
        assertEquals(
                "", Run.onTerminal(pager, 30, 10, "get", archive, "1").done().out());
        String page = Run.onTerminal(30, 50, "get", archive, "1").done().out();
        assertEquals(page, Files.readString(seen));
        Files.delete(seen);
        assertEquals(
                page, Run.onTerminal(pager, 30, 12, "get", archive, "1").done().out());
        assertEquals(
                page,
                Run.onTerminal(pager, 30, 5, "get", archive, "1", "--no-pager")
                        .done()
                        .out());
        assertEquals(
                page,
                Run.onTerminal(Map.of("PAGER", "", "TERM", "dumb"), 30, 5, "get", archive, "1")
                        .done()
                        .out());
        Run.of("get", archive, "1").done();
        assertFalse(Files.exists(seen));
    }

    @Test
    void aPagerThatIsLeftEndsTheRunInPeace() throws IOException {
        Run run = Run.onTerminal(Map.of("PAGER", "true"), 30, 5, "get", archive(), "1");
        assertEquals("", run.done().out());
    }
}
