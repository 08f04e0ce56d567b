package org.qirtas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
                Samples.NAMELESS + "\n",
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
        "--limit=2, 2"
    })
    void conditions(String option, int articles) throws IOException {
        assertEquals(
                articles,
                Run.of("list", Samples.archive(folder), option).done().lines().size());
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
                + "published=2022-02, date=2022-02}";
        assertEquals(second, Json.object(lines.get(1)).toString());
        assertEquals("One\ttab and\nline", Json.object(lines.get(2)).get("title"));
        assertEquals(5, lines.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--from=yesterday", "--to=2022-13", "--limit=0", "--limit=many"})
    void wrongUsage(String option) throws IOException {
        Run run = Run.of("list", Samples.archive(folder), option).ends(2);
        assertTrue(run.err().endsWith("Try 'qirtas list --help'.\n"), run.err());
    }
}
