package org.qirtas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListCommandTest {
    @TempDir
    Path folder;

    @Test
    void aLineForEachArticle() throws IOException {
        List<String> lines = Run.of("list", Samples.archive(folder)).done().lines();
        assertEquals("2022-01-31\t71046\tالساحل\tمكتبة الميناء تفتح «أبوابها» من جديد", lines.get(0));
        assertEquals("2022-02\t۷۱۳۸۲۷\tنارون\tمی\u200Cرویم", lines.get(1));
        assertEquals("next Tuesday\thttp://example.org/2\tReuters\tOne tab and line", lines.get(2));
        assertTrue(lines.get(3).matches("2023-03-04T05:06:07Z\t[0-9a-f]{32}\t-\t-"), lines.get(3));
        assertEquals(5, lines.size());
    }

    @Test
    void listedKeyFindsTheArticle() throws IOException {
        Path archive = Samples.archive(folder);
        String key = Run.of("list", archive).done().lines().get(3).split("\t", -1)[1];
        assertEquals(
                Samples.normalized(Samples.NAMELESS) + "\n",
                Run.of("get", archive, key, "--json").done().out());
    }

    @ParameterizedTest
    @CsvSource({
        "--from=2022-02, 2",
        "--from=2022-01-31, 4",
        "--to=2022-01, 2",
        "--to=2022-01-30, 0",
        "--to=2022, 3",
        "--to=2023-03-04T05:06, 4",
        "--to=2023-03-04T05:05, 3",
        "--source=Reuters, 1",
        "--source=reuters, 0",
        "--lang=fa, 1",
        "--section=ثقافة, 2",
        "--source=Reuters --source=نارون, 2",
        "--lang=fa --lang=en, 2",
        "--section=ثقافة --section=other, 2",
        "--updated-from=2000, 0",
        "--min-views=482, 2",
        "--min-views=483, 0",
        "--max-views=482, 2",
        "--id-prefix=71, 3",
        "--id-prefix=7104, 2",
        "--limit=2, 2",
        "--after=3, 1",
        "--newest --limit=3, 3"
    })
    void conditions(String option, int articles) throws IOException {
        assertEquals(
                articles,
                Run.of(arguments(Samples.archive(folder), option))
                        .done()
                        .lines()
                        .size());
    }

    private static Object[] arguments(Path archive, String options) {
        return Stream.concat(Stream.of("list", archive), Stream.of(options.split(" ")))
                .toArray();
    }

    /** Articles without an understood date come last, the one that was added later first. */
    @Test
    void theNewestOrTheOldestFirst() throws IOException {
        Path archive = Samples.archive(folder);
        assertEquals(List.of(3, 1, 4, 0, 2), ordinals(Run.of("list", archive, "--json", "--newest")));
        assertEquals(List.of(0, 4, 1, 3, 2), ordinals(Run.of("list", archive, "--json", "--oldest")));
        assertEquals(List.of(4, 0), ordinals(Run.of("list", archive, "--json", "--newest", "--after=1", "--limit=2")));
        Run.of("list", archive, "--newest", "--oldest").ends(2);
    }

    private static List<Object> ordinals(Run run) throws IOException {
        List<Object> ordinals = new ArrayList<>();
        for (String line : run.done().lines()) {
            ordinals.add(Integer.valueOf(String.valueOf(Json.object(line).get("ordinal"))));
        }
        return ordinals;
    }

    @Test
    void conditionsTogether() throws IOException {
        Path archive = Samples.archive(folder);
        Run run = Run.of("list", archive, "--from", "2022-01", "--to", "2022-01", "--source", "الساحل", "--limit", "1");
        assertEquals(1, run.done().lines().size());
    }

    @Test
    void asJson() throws IOException {
        List<String> lines =
                Run.of("list", Samples.archive(folder), "--json").done().lines();
        String second = "{ordinal=1, key=۷۱۳۸۲۷, id=۷۱۳۸۲۷, source=نارون, lang=fa, title=می\u200Cرویم, "
                + "published=2022-02, published_at=2022-02}";
        assertEquals(second, Json.object(lines.get(1)).toString());
        assertEquals("One\ttab and\nline", Json.object(lines.get(2)).get("title"));
        assertEquals(5, lines.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--from=yesterday", "--to=2022-13", "--limit=0", "--limit=many", "--after=5", "--after=-1"})
    void wrongUsage(String option) throws IOException {
        Run run = Run.of("list", Samples.archive(folder), option).ends(2);
        assertTrue(run.err().endsWith("Try 'qirtas list --help'.\n"), run.err());
    }
}
