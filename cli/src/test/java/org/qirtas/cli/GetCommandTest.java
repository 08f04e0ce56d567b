package org.qirtas.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GetCommandTest {
    @TempDir
    Path folder;

    @Test
    void forPeople() throws IOException {
        Run run = Run.of("get", Samples.archive(folder), "71046").done();
        assertEquals("""
                Title: مكتبة الميناء فتحت «أبوابها» من جديد
                Id: 71046
                Address: http://example.org/أخبار/1
                Source: الساحل
                Language: ar
                Section: ثقافة
                Author: هدى
                Tags: كتب, ميناء
                Published: 2022-01-31
                Views: 482
                rank: [1,2]

                بعد ترميم طويل

                فتحت المكتبة أبوابها.
                وحضر \u202B(النص)\u202C كثيرون.
                """, run.out());
    }

    @Test
    void dateThatNobodyUnderstands() throws IOException {
        Run run = Run.of("get", Samples.archive(folder), "http://example.org/2").done();
        assertTrue(run.out().contains("\nPublished: next Tuesday\n"), run.out());
    }

    @Test
    void newestVersionAsJson() throws IOException {
        Run run = Run.of("get", Samples.archive(folder), "71046", "--json").done();
        assertEquals(Samples.normalized(Samples.CORRECTED) + "\n", run.out());
    }

    @Test
    void allVersionsInOrder() throws IOException {
        Run run = Run.of("get", Samples.archive(folder), "71046", "--all", "--json")
                .done();
        assertEquals(List.of(Samples.normalized(Samples.ARABIC), Samples.normalized(Samples.CORRECTED)), run.lines());
    }

    @Test
    void digitsOfAnotherScript() throws IOException {
        Run run = Run.of("get", Samples.archive(folder), "713827", "--json").done();
        assertEquals(Samples.normalized(Samples.PERSIAN) + "\n", run.out());
    }

    @Test
    void anIdThatIsANumber() throws IOException {
        String record = "{\"id\":62315,\"body\":\"b\"}";
        Path lines = Files.writeString(folder.resolve("numbers.jsonl"), record + "\n");
        Path archive = folder.resolve("numbers.qrt");
        Run.of("pack", lines, "-o", archive).done();
        assertEquals(
                "Id: 62315\n\nb\n", Run.of("get", archive, "٦٢٣١٥\u200F").done().out());
        assertEquals(record + "\n", Run.of("export", archive).done().out());
    }

    @Test
    void idsInAFileAndOnStandardInput() throws IOException {
        Path archive = Samples.archive(folder);
        Path ids = Files.writeString(folder.resolve("ids.txt"), "713827\n\nnobody\n");
        Run file = Run.of("get", archive, "@" + ids, "--json").ends(1);
        assertEquals(Samples.normalized(Samples.PERSIAN) + "\n", file.out());
        byte[] lines = "713827\r\n71046\n".getBytes(StandardCharsets.UTF_8);
        Run input = Run.withInput(lines, "get", archive, "-", "--json").done();
        assertEquals(
                List.of(Samples.normalized(Samples.PERSIAN), Samples.normalized(Samples.CORRECTED)), input.lines());
        assertTrue(Run.of("get", archive, "@@a").ends(1).err().startsWith("qirtas: no article @a in "));
        Run.of("get", archive, "@" + folder.resolve("none")).ends(1);
        Run.withInput(lines, "delete", archive, "-").done();
        Run.of("get", archive, "713827").ends(1);
    }

    @Test
    void severalArticlesWithARuleBetween() throws IOException {
        Run run = Run.of("get", Samples.archive(folder), "71046", "713827").done();
        assertTrue(run.out().contains("\n\n------"), run.out());
    }

    @Test
    void whatIsThereIsPrintedAllTheSame() throws IOException {
        Path archive = Samples.archive(folder);
        Run run = Run.of("get", archive, "nobody", "713827", "--json").ends(1);
        assertEquals("qirtas: no article nobody in " + archive + "\n", run.err());
        assertEquals(Samples.normalized(Samples.PERSIAN) + "\n", run.out());
    }

    @Test
    void aDamagedArticleIsNamedAndTheOthersArePrinted() throws IOException {
        Path archive = Samples.archive(folder);
        List<Object> command = new ArrayList<>(List.of("get", archive, "--json", "nobody"));
        for (String line : Run.of("list", archive, "--json").done().lines().subList(0, 4)) {
            command.add(Json.text(Json.object(line), "key"));
        }
        int damaged = Damage.ofOneArticle(archive);
        Run run = Run.of(command.toArray()).ends(1);
        assertEquals(2, run.err().lines().count(), run.err());
        assertEquals(3, run.lines().size(), run.out());
        Run list = Run.of("list", archive).ends(1);
        assertEquals(4, list.lines().size());
        assertTrue(list.err().contains(" article " + damaged + ": "), list.err());
    }

    @Test
    void hiddenMarksOfAnIdThatIsNotThereAreShown() throws IOException {
        Path archive = Samples.archive(folder);
        Run run = Run.of("get", archive, "9\u200F\u00A0۹\uFEFF").ends(1);
        assertEquals("qirtas: no article 9\\u200f\\u00a0۹\\ufeff in " + archive + "\n", run.err());
        String visible = "no article \\u00ad9 in " + archive;
        assertTrue(Run.of("prove", archive, "\u00AD9").ends(1).err().contains(visible));
        Run redact = Run.of("redact", archive, "\u00AD9", "-o", folder.resolve("new.qrt"))
                .ends(1);
        assertTrue(redact.err().contains(visible), redact.err());
    }

    @Test
    void originalBytes() throws IOException {
        Path pages = Files.createDirectory(folder.resolve("pages"));
        Files.write(pages.resolve("one.txt"), Samples.PAGE);
        Path archive = folder.resolve("pages.qrt");
        Run.of("pack", pages, "-o", archive).done();
        assertArrayEquals(
                Samples.PAGE,
                Run.of("get", archive, key(archive), "--original").done().bytes());
    }

    @Test
    void originalThatWasNotKept() throws IOException {
        Path page = Files.write(folder.resolve("one.txt"), Samples.PAGE);
        Path archive = folder.resolve("pages.qrt");
        Run.of("pack", page, "-o", archive, "--no-original").done();
        Run run = Run.of("get", archive, key(archive), "--original").ends(1);
        assertEquals("", run.out());
        assertTrue(run.err().endsWith("was stored without its original page\n"), run.err());
    }

    private static String key(Path archive) throws IOException {
        return Json.text(Json.object(Run.of("list", archive, "--json").done().out()), "key");
    }

    @Test
    void jsonAndOriginalExcludeEachOther() throws IOException {
        Run.of("get", Samples.archive(folder), "71046", "--json", "--original").ends(2);
    }

    @Test
    void idIsNeeded() throws IOException {
        Run.of("get", Samples.archive(folder)).ends(2);
    }
}
