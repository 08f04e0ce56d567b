package org.qirtas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists on a terminal. */
class TerminalListTest {
    @TempDir
    Path folder;

    private Path archive() throws IOException {
        return pack("""
                {"id":"1","source":"新闻社","title":"第一条新闻的标题很长很长很长","published":"2022-01-31","body":"b"}
                {"url":"http://example.org/a/long/address","source":"س","title":"خَبَرٌ","published":"2022-01-31T10:30:05Z"}
                {"id":"3","title":"a\\u001b[2J\\u202eb","published":"2022-02","body":"flood"}
                """);
    }

    private Path pack(String lines) throws IOException {
        Path archive = folder.resolve("news.qrt");
        Run.of("pack", Files.writeString(folder.resolve("news.jsonl"), lines), "-o", archive)
                .done();
        return archive;
    }

    @Test
    void columnsAreAlignedAndCutToTheWidth() throws IOException {
        assertEquals("""
                date              key  source  title
                2022-01-31        1    新闻社  第一条新闻的标题很长很…
                2022-01-31 10:30  :1   \u2068س\u2069       \u2068خَبَرٌ\u2069
                2022-02           3            a\\u001b[2J\\u202eb
                """, Run.onTerminal(54, 24, "list", archive()).done().out());
    }

    @Test
    void aShortKeyFindsTheArticle() throws IOException {
        Path archive = archive();
        String url = Run.of("get", archive, "http://example.org/a/long/address", "--json")
                .done()
                .out();
        assertEquals(url, Run.of("get", archive, ":1", "--json").done().out());
        Run.of("get", archive, ":3").ends(1);
        Run.of("delete", archive, "3").done();
        Run.of("get", archive, ":2").ends(1);
    }

    @Test
    void anIdThatLooksLikeAShortKeyIsAnId() throws IOException {
        Path archive = pack("{\"id\":\"a\",\"body\":\"first\"}\n{\"id\":\":0\",\"body\":\"second\"}\n");
        assertTrue(Run.of("get", archive, ":0").done().out().contains("second"));
    }

    @Test
    void aNarrowTerminalTakesFromTheWidestColumns() throws IOException {
        List<String> lines = Run.onTerminal(30, 24, "list", archive()).done().lines();
        lines.forEach(line -> assertTrue(DisplayWidth.of(line) <= 34, line));
        assertEquals("2022-…  1    新闻社  第一条新…", lines.get(1));
    }

    @Test
    void coloursOnRequest() throws IOException {
        Path archive = archive();
        Map<String, String> terminal = Map.of("TERM", "xterm");
        String heading =
                "\u001b[1mdate\u001b[0m     \u001b[1mkey\u001b[0m  \u001b[1msource\u001b[0m  \u001b[1mtitle\u001b[0m\n";
        String row = "2022-02  \u001b[36m3\u001b[0m            a\\u001b[2J\\u202eb\n";
        assertEquals(
                heading + row,
                Run.onTerminal(terminal, 80, 24, "list", archive, "--after=1")
                        .done()
                        .out());
        assertEquals(
                "date     key  source  title\n2022-02  3            a\\u001b[2J\\u202eb\n",
                Run.onTerminal(terminal, 80, 24, "list", archive, "--after=1", "--color=never")
                        .done()
                        .out());
        assertTrue(Run.of("search", archive, "flood", "--color=always")
                .done()
                .out()
                .endsWith("    \u001b[1;31mflood\u001b[0m\n"));
        Run.of("list", archive, "--color=sometimes").ends(2);
    }

    @Test
    void hitsHaveALineBelow() throws IOException {
        assertEquals(
                """
                date     key  source  title
                2022-02  3            a\\u001b[2J\\u202eb
                    \u2068flood\u2069
                """, Run.onTerminal(54, 24, "search", archive(), "flood").done().out());
    }

    /** Tables that are longer than the terminal; JSON and what is shorter are printed. */
    @Test
    void aLongTableGoesThroughThePager() throws IOException {
        Path archive = archive();
        Path seen = folder.resolve("seen");
        Map<String, String> pager = Map.of("PAGER", "cat > " + seen, "TERM", "dumb");
        for (List<String> command : List.of(
                List.of("list"),
                List.of("head"),
                List.of("tail"),
                List.of("stats", "--by", "source"),
                List.of("search", "flood OR b"))) {
            List<Object> line = new ArrayList<>(command);
            line.add(1, archive);
            Object[] args = line.toArray();
            String table = Run.onTerminal(54, 24, args).done().out();
            assertEquals(table, Run.onTerminal(pager, 54, 24, args).done().out());
            assertFalse(Files.exists(seen), command.toString());
            assertEquals("", Run.onTerminal(pager, 54, 4, args).done().out());
            assertEquals(table, Files.readString(seen), command.toString());
            Files.delete(seen);
            line.add("--no-pager");
            assertEquals(
                    table, Run.onTerminal(pager, 54, 4, line.toArray()).done().out());
        }
        Run.onTerminal(pager, 54, 4, "list", archive, "--json").done();
        assertFalse(Files.exists(seen));
    }

    @Test
    void aPagerThatIsLeftEndsAListInPeace() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            lines.append("{\"id\":\"").append(i).append("\",\"body\":\"b\"}\n");
        }
        Run run = Run.onTerminal(Map.of("PAGER", "head -n 2 > /dev/null"), 54, 10, "list", pack(lines.toString()));
        assertEquals("", run.done().out());
    }

    @Test
    void nothingFoundHasNoHeading() throws IOException {
        assertEquals(
                "", Run.onTerminal(54, 24, "search", archive(), "none").done().out());
    }
}
