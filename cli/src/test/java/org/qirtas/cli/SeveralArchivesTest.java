package org.qirtas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that read several archives as one. */
class SeveralArchivesTest {

    @TempDir
    Path folder;

    private Path days;
    private Path first;
    private Path second;

    @BeforeEach
    void pack() throws IOException {
        days = Files.createDirectory(folder.resolve("days"));
        first = pack("1.qrt", Samples.ARABIC, Samples.PERSIAN);
        second = pack("2.qrt", Samples.ENGLISH, Samples.CORRECTED);
        Files.writeString(days.resolve("notes.txt"), "no archive");
    }

    private Path pack(String name, String... articles) throws IOException {
        Path lines = Files.writeString(folder.resolve("news.jsonl"), String.join("\n", articles) + "\n");
        Path archive = days.resolve(name);
        Run.of("pack", lines, "-o", archive, "--profile", "fast").done();
        return archive;
    }

    @Test
    void aListTellsTheFileOfEachArticle() throws IOException {
        List<String> lines = Run.of("list", first, second, "--json").done().lines();
        assertEquals(4, lines.size());
        for (int i = 0; i < lines.size(); i++) {
            assertEquals((long) i, Json.object(lines.get(i)).get("ordinal"));
            assertEquals(
                    (i < 2 ? first : second).toString(),
                    Json.object(lines.get(i)).get("file"));
        }
        assertEquals(lines, Run.of("list", days, "--json").done().lines());
        assertEquals(lines, Run.of("list", days + "/[12].qrt", "--json").done().lines());
        assertEquals(
                lines, Run.of("list", days.resolve("*.qrt"), "--json").done().lines());
        assertTrue(
                Run.of("list", first, "--json").done().lines().stream().noneMatch(line -> line.contains("\"file\"")));
        assertEquals(1, Run.of("list", days, "--after=2").done().lines().size());
    }

    @Test
    void getFindsTheVersionOfTheLastArchive() {
        assertEquals(
                Samples.normalized(Samples.CORRECTED) + "\n",
                Run.of("get", first, second, "71046", "--json").done().out());
        assertEquals(
                Samples.normalized(Samples.ARABIC) + "\n",
                Run.of("get", second, first, "71046", "--json").done().out());
        assertEquals(
                Samples.normalized(Samples.ARABIC + "\n" + Samples.CORRECTED) + "\n",
                Run.of("get", days, "71046", "--all", "--json").done().out());
        Run missing = Run.of("get", days, "none").ends(1);
        assertTrue(missing.err().contains("no article none in 2 archives"), missing.err());
        Run.of("get", first, second).ends(2);
    }

    @Test
    void exportWritesTheArticlesOfAll() throws IOException {
        String all = String.join("\n", Samples.ARABIC, Samples.PERSIAN, Samples.ENGLISH, Samples.CORRECTED) + "\n";
        assertEquals(all, Run.of("export", days).done().out());
        Path out = folder.resolve("out.jsonl");
        Run.of("export", first, second, "-o", out).done();
        assertEquals(all, Files.readString(out));
        Run.of("export", first, second, "-o", second, "--force").ends(2);
    }

    @Test
    void eachArchiveIsDescribedAndVerified() throws IOException {
        List<String> infos = Run.of("info", days, "--json").done().lines();
        assertEquals(first.toString(), Json.object(infos.get(0)).get("file"));
        assertEquals(2L, Json.object(infos.get(1)).get("articles"));
        List<String> verdicts = Run.of("verify", days).done().lines();
        assertEquals(first + ":", verdicts.get(0));
        assertTrue(verdicts.get(3).startsWith("whole: 2 articles"), verdicts.get(3));
    }

    @Test
    void anArchiveThatCannotBeReadIsNamedAndTheOthersAreVerified() throws IOException {
        Path foreign = Files.writeString(days.resolve("0.qrt"), "no archive");
        Run verify = Run.of("verify", days).ends(3);
        assertTrue(verify.err().contains(foreign.toString()), verify.err());
        assertEquals(4, verify.lines().size());
        Run list = Run.of("list", days).ends(3);
        assertTrue(list.err().contains(foreign.toString()), list.err());
    }

    @Test
    void aPatternWithoutAMatchIsNamed() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Run none = Run.of("list", empty).ends(3);
        assertTrue(none.err().contains(empty.toString()), none.err());
        Run.of("list", days + "/none-*.qrt").ends(3);
        Run.of("list", days + "/[a").ends(3);
        Run.of("list", folder + "/none/*.qrt").ends(3);
    }
}
