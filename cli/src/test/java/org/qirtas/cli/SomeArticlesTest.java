package org.qirtas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands head, tail, random and cat. */
class SomeArticlesTest {
    private static final int ARTICLES = 100;

    @TempDir
    Path folder;

    private Path archive;

    @BeforeEach
    void pack() throws IOException {
        String lines = IntStream.range(0, ARTICLES)
                .mapToObj(i -> "{\"id\":\"a" + i + "\",\"source\":\"" + (i % 50 == 7 ? "rare" : "usual")
                        + "\",\"body\":\"b\"}\n")
                .collect(Collectors.joining());
        archive = folder.resolve("news.qrt");
        Run.of("pack", Files.writeString(folder.resolve("news.jsonl"), lines), "-o", archive)
                .done();
    }

    private static List<String> keys(Run run) {
        return run.done().lines().stream().map(line -> line.split("\t", -1)[1]).toList();
    }

    private static List<String> some(int first, int end) {
        return IntStream.range(first, end).mapToObj(i -> "a" + i).toList();
    }

    @Test
    void theFirstAndTheLast() {
        assertEquals(some(0, 10), keys(Run.of("head", archive)));
        assertEquals(some(0, 3), keys(Run.of("head", archive, "-n", 3)));
        assertEquals(some(90, 100), keys(Run.of("tail", archive)));
        assertEquals(some(0, 100), keys(Run.of("tail", archive, "-n", 1000)));
        assertEquals(List.of("a7", "a57"), keys(Run.of("head", archive, "--source=rare")));
        assertEquals(List.of("a7", "a57"), keys(Run.of("tail", archive, "--source=rare", "-n2")));
        assertEquals(List.of("a57"), keys(Run.of("tail", archive, "--source=rare", "-n1")));
        Run.of("delete", archive, "a98").done();
        assertEquals(List.of("a97", "a99"), keys(Run.of("tail", archive, "-n2")));
        Run.of("head", archive, "-n", 0).ends(2);
    }

    @Test
    void theyLookLikeLists() {
        assertEquals(
                Run.of("list", archive, "--limit=10", "--json").done().out(),
                Run.of("head", archive, "--json").done().out());
        assertEquals(
                Run.onTerminal(80, 24, "list", archive, "--limit=10").done().out(),
                Run.onTerminal(80, 24, "head", archive).done().out());
        assertEquals(
                Run.of("list", archive, archive, "--after=197", "--json").done().out(),
                Run.of("tail", archive, archive, "-n2", "--json").done().out());
    }

    @Test
    void chanceChoosesEachOnce() {
        List<String> chosen =
                Run.of("random", archive, "-n40", "--seed=1", "--json").done().lines();
        assertEquals(40, new TreeSet<>(chosen).size());
        assertEquals(
                chosen,
                Run.of("random", archive, "-n40", "--seed=1", "--json").done().lines());
        assertNotEquals(
                chosen,
                Run.of("random", archive, "-n40", "--seed=2", "--json").done().lines());
        assertEquals(
                Run.of("cat", archive, "--json").done().out(),
                Run.of("random", archive, "-n500", "--json").done().out());
        assertTrue(Run.of("random", archive, "--source=rare").done().out().contains("Source: rare"));
    }

    @Test
    void everyArticleIsPrintedAsGetDoes() {
        assertEquals(
                Run.of("get", archive, "a7", "a57").done().out(),
                Run.of("cat", archive, "--source=rare").done().out());
        assertEquals(
                Run.of("get", archive, "a7", "a57", "--json").done().out(),
                Run.of("cat", archive, "--source=rare", "--json").done().out());
    }

    @Test
    void damagedArticlesAreReportedAndTheOthersPrinted() throws IOException {
        Path small = folder.resolve("small.qrt");
        Run.of("pack", Samples.lines(folder), "-o", small, "--profile=fast").done();
        Damage.ofOneArticle(small);
        for (String command : List.of("head", "tail", "cat")) {
            Run run = Run.of(command, small).ends(1);
            assertEquals(1, run.err().lines().count(), run.err());
            assertTrue(run.lines().size() >= 4, run.out());
        }
    }
}
