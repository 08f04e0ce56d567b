package org.qirtas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qirtas.TextRange;

class SearchCommandTest {
    @TempDir
    Path folder;

    @Test
    void aHitHasAHeadlineAndASnippet() throws IOException {
        List<String> lines = Run.of("search", Samples.archive(folder), "مكتبه ابوابها")
                .done()
                .lines();
        assertEquals("2022-01-31\t71046\tالساحل\tمكتبة الميناء تفتح «أبوابها» من جديد", lines.get(0));
        assertTrue(lines.get(1).startsWith("    "), lines.get(1));
        assertTrue(lines.get(1).contains("مكتبة"), lines.get(1));
    }

    @ParameterizedTest
    @CsvSource({"title:مكتبة, 2", "می\u200Cرویم, 1", "میرویم, 1", "رویم, 1", "nothing, 0", "\"One tab\", 1"})
    void theNumberOfHitsIsCounted(String query, int hits) throws IOException {
        Path archive = Samples.archive(folder);
        String count = Run.of("search", archive, query, "--count").done().out();
        assertEquals(hits, Integer.parseInt(count.strip()));
        assertEquals(
                hits * 2,
                Run.of("search", archive, query, "--order=newest")
                        .done()
                        .lines()
                        .size());
    }

    @Test
    void filtersAndPages() throws IOException {
        Path archive = Samples.archive(folder);
        List<String> all = Run.of("search", archive, "m* OR a* OR ا* OR م* OR o*", "--order=added", "--json")
                .done()
                .lines();
        assertTrue(all.size() > 1);
        Map<?, ?> first = Json.object(all.get(0));
        List<String> next = Run.of(
                        "search",
                        archive,
                        "m* OR a* OR ا* OR م* OR o*",
                        "--order=added",
                        "--json",
                        "--after=" + first.get("ordinal"),
                        "--limit=1")
                .done()
                .lines();
        assertEquals(List.of(all.get(1)), next);
        assertEquals(
                "0\n",
                Run.of("search", archive, "title:مكتبة", "--source=Reuters", "--count")
                        .done()
                        .out());
    }

    @Test
    void jsonHasScoreAndPlaces() throws IOException {
        Map<?, ?> hit = Json.object(Run.of("search", Samples.archive(folder), "title:مكتبة", "--json")
                .done()
                .lines()
                .get(0));
        assertEquals("71046", hit.get("key"));
        assertTrue(hit.containsKey("score"));
        String snippet = String.valueOf(hit.get("snippet"));
        assertTrue(snippet.contains("field=title") && snippet.contains("matches=[[0, 5]"), snippet);
    }

    @ParameterizedTest
    @CsvSource({
        "-- -a, character 1 of the query: the query only excludes; add a term to search for",
        "\"a, character 1 of the query: the quotation mark is not closed",
        "a --limit=0, '--limit must be at least 1, not 0'",
        "a --after=99, '--after must be the ordinal of one of 5 articles, not 99'"
    })
    void whatIsWrongIsTold(String arguments, String message) throws IOException {
        Object[] line = Stream.concat(Stream.of("search", Samples.archive(folder)), Stream.of(arguments.split(" ")))
                .toArray();
        Run run = Run.of(line).ends(2);
        assertTrue(run.err().contains(message), run.err());
    }

    @Test
    void onATerminalWordsAreBoldAndTheirLineIsIsolated() {
        List<TextRange> ranges = List.of(new TextRange(2, 4));
        Screen file = new Screen(false, Map.of());
        Screen terminal = new Screen(true, Map.of());
        assertEquals("a bc d…", MarkedText.of("a bc d", ranges, false, true).line(file, 3));
        assertEquals(
                "\u2068…a \u001b[1;31mbc\u001b[0m d\u2069",
                MarkedText.of(" a bc d".strip(), ranges, true, false).line(terminal, 80));
        assertEquals(
                "a \\u001bb\\u2067",
                MarkedText.of("a\n\u001bb\u2067", List.of(), false, false).line(file, 80));
    }

    @Test
    void onATerminalALineIsCutAroundTheFirstWordFound() {
        List<TextRange> ranges = List.of(new TextRange(31, 35), new TextRange(41, 45));
        String text = "a".repeat(30) + " \u001bbcd " + "e".repeat(4) + " bcde f";
        Screen terminal = new Screen(true, Map.of("TERM", "dumb"));
        assertEquals(
                "\u2068…aaaaaaaaa \\u001bbcd …\u2069",
                MarkedText.of(text, ranges, false, false).line(terminal, 22));
    }
}
