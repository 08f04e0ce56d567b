package org.qirtas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrepCommandTest {
    @TempDir
    Path folder;

    private Path archive() throws IOException {
        Path news = Files.writeString(folder.resolve("news.jsonl"), """
                {"id":"1","title":"Flood 2023","body":"The flood of 2023 was long.\\nIt ended."}
                {"id":"2","title":"Rain","tags":["FLOOD"],"body":"Nothing."}
                {"id":"3","source":"s","body":"%s"}
                """.formatted("a".repeat(60)));
        Path archive = folder.resolve("news.qrt");
        Run.of("pack", news, "-o", archive);
        return archive;
    }

    @Test
    void everyMatchHasALine() throws IOException {
        assertEquals(
                List.of("1\ttitle\t…d 2023", "1\tbody\t…f 2023 w…"),
                Run.of("grep", "20[0-9]{2}", archive(), "--context=2").done().lines());
        assertEquals(
                List.of("1\tbody\tThe flood of 2023 was long. It ended."),
                Run.of("grep", "flood", archive(), "--context=99").done().lines());
    }

    @Test
    void articlesAreCounted() throws IOException {
        assertEquals("1\n", Run.of("grep", "-c", "flood", archive()).done().out());
        assertEquals("2\n", Run.of("grep", "-ci", "flood", archive()).done().out());
        assertEquals(
                "0\n",
                Run.of("grep", "-ci", "flood", archive(), "--source=s").done().out());
        assertEquals("3\n", Run.of("grep", "-c", "^", archive()).done().out());
    }

    @Test
    void theLimitIsOfArticles() throws IOException {
        assertEquals(
                1,
                Run.of("grep", "-i", "rain|flood", archive(), "--limit=1").done().lines().stream()
                        .map(line -> line.split("\t", -1)[0])
                        .distinct()
                        .count());
    }

    @Test
    void jsonHasThePlace() throws IOException {
        Map<?, ?> match =
                Json.object(Run.of("grep", "FLOOD", archive(), "--json").done().out());
        assertEquals("2", match.get("key"));
        assertEquals("tags", match.get("field"));
        assertEquals(List.of(0L, 5L), match.get("match"));
    }

    @Test
    void aPatternThatNeverEndsIsGivenUp() throws IOException {
        Run run = Run.of("grep", "a*a*a*a*a*a*a*b|flood", archive()).ends(1);
        assertTrue(run.err().contains("too many steps in article 2"), run.err());
        assertEquals(1, run.lines().size());
    }

    @Test
    void aWrongPatternIsTold() throws IOException {
        Run run = Run.of("grep", "a(b", archive()).ends(2);
        assertTrue(run.err().contains("of the pattern: Unclosed group"), run.err());
    }
}
