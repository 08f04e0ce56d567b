package org.qirtas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InfoCommandTest {
    @TempDir
    Path folder;

    @Test
    void forPeople() throws IOException {
        String out = Run.of("info", Samples.archive(folder)).done().out();
        assertTrue(out.startsWith("articles    5\npublished   2022-01-31 to 2023-03-04\nundated     1\n"), out);
        assertTrue(out.contains("\nprofile     fast\n"), out);
        assertTrue(out.contains("\ndates       1 not understood\n"), out);
        assertTrue(out.contains("\nsection "), out);
    }

    @Test
    void theSearchIndexIsNamed() throws IOException {
        Path archive = Samples.archive(folder);
        String[] names = {"none", "small", "ranked", "phrases", "full"};
        String[] options = {"--none", "--small", "--ranked", "--phrases"};
        for (int i = 0; i < names.length; i++) {
            List<Object> index = new ArrayList<>(List.of("index", archive));
            index.addAll(i < options.length ? List.of(options[i]) : List.of());
            Run.of(index.toArray()).done();
            assertTrue(Run.of("info", archive).out().contains("\nindex       " + names[i] + "\n"), names[i]);
            assertEquals(
                    names[i],
                    Json.object(Run.of("info", archive, "--json").done().out()).get("searchIndex"));
        }
    }

    @Test
    void asJson() throws IOException {
        Path archive = Samples.archive(folder);
        Map<String, Object> info =
                Json.object(Run.of("info", archive, "--json").done().out());
        assertEquals(5L, info.get("articles"));
        assertEquals("fast", info.get("profile"));
        assertEquals(1L, info.get("unknownDates"));
        assertEquals(Files.size(archive), info.get("bytes"));
        assertEquals(Files.size(archive), sum(Json.list(info, "sections")));
    }

    @Test
    void whatArticlesLackIsCounted() throws IOException {
        Path lines = Files.writeString(folder.resolve("a.jsonl"), """
                {"id":"whole","title":"t","body":"b","published":"2022-01-28"}
                {"id":"empty","title":"","published":"soon"}
                {"id":"bare"}
                """);
        Path archive = folder.resolve("a.qrt");
        Run.of("pack", lines, "-o", archive).done();
        String out = Run.of("info", archive, "--counts").done().out();
        assertTrue(out.contains("""

                dates       1 not understood
                            such as 'soon'
                no body     2 articles, such as 'empty'
                no title    2 articles, such as 'empty'
                no date     1 article, such as 'bare'
                """), out);
        Map<String, Object> info =
                Json.object(Run.of("info", archive, "--counts", "--json").done().out());
        assertEquals(Map.of("body", 2L, "title", 2L, "date", 1L), info.get("without"));
        assertEquals(Map.of("body", "empty", "title", "empty", "date", "bare"), info.get("withoutSuchAs"));
        assertEquals("soon", info.get("unknownDate"));
    }

    private static long sum(List<?> sections) {
        return sections.stream()
                .mapToLong(section ->
                        section instanceof Map<?, ?> map && map.get("bytes") instanceof Long bytes ? bytes : 0)
                .sum();
    }

    @Test
    void generationsDeletedArticlesAndAnUnfinishedAppend() throws IOException {
        Path archive = Samples.archive(folder);
        String info = Run.of("info", archive).done().out();
        assertFalse(info.contains("generations") || info.contains("deleted") || info.contains("unfinished"), info);
        Run.of("append", archive, Files.writeString(folder.resolve("x.jsonl"), "{\"id\":\"x\",\"published\":\"soon\"}"))
                .done();
        assertEquals(
                2L, Json.object(Run.of("info", archive, "--json").done().out()).get("unknownDates"));
        Run.of("delete", archive, "x").done();
        Files.write(archive, new byte[24], StandardOpenOption.APPEND);
        info = Run.of("info", archive).done().out();
        assertTrue(info.contains("\ngenerations 3\n"), info);
        assertTrue(info.contains("\ndeleted     1\n"), info);
        assertTrue(info.contains("\ndates       1 not understood\n"), info);
        assertTrue(info.contains("\nunfinished  24 bytes of an append that was never finished"), info);
        Run.of("verify", archive).done();
    }

    @Test
    void somethingElse() throws IOException {
        Path other =
                Files.writeString(folder.resolve("other.qrt"), "This is no archive at all, but a sentence. ".repeat(9));
        Run.of("info", other).ends(3);
    }

    @Test
    void emptyFile() throws IOException {
        Run.of("info", Files.createFile(folder.resolve("empty.qrt"))).ends(3);
    }

    @Test
    void aFolder() {
        Run run = Run.of("info", folder).ends(3);
        assertEquals("qirtas: " + folder + ": no file in the folder has a name that ends in .qrt\n", run.err());
    }

    @Test
    void missingFile() {
        Run run = Run.of("info", folder.resolve("none.qrt")).ends(3);
        assertEquals("qirtas: " + folder.resolve("none.qrt") + ": no such file or folder\n", run.err());
    }
}
