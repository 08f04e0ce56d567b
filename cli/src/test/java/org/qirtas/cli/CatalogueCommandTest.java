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

/** {@code qirtas catalogue}, and the commands that read a catalogue. */
class CatalogueCommandTest {

    @TempDir
    Path folder;

    private Path first;
    private Path second;
    private Path catalogue;

    @BeforeEach
    void write() throws IOException {
        first = pack("1.qrt", Samples.ARABIC, Samples.PERSIAN);
        second = pack("2.qrt", Samples.ENGLISH, Samples.CORRECTED);
        catalogue = folder.resolve("all.qrts");
        List<String> lines = Run.of("catalogue", folder, "-o", catalogue).done().lines();
        assertEquals(List.of("archives   2", "articles   4"), lines.subList(0, 2));
    }

    private Path pack(String name, String... articles) throws IOException {
        Path lines = Files.writeString(folder.resolve("news.jsonl"), String.join("\n", articles) + "\n");
        Path archive = folder.resolve(name);
        Run.of("pack", lines, "-o", archive, "--profile", "fast").done();
        return archive;
    }

    @Test
    void commandsReadTheArchivesOfACatalogue() throws IOException {
        assertEquals(
                Run.of("list", first, second, "--json").done().lines(),
                Run.of("list", catalogue, "--json").done().lines());
        assertEquals(
                Samples.normalized(Samples.CORRECTED) + "\n",
                Run.of("get", catalogue, "71046", "--json").done().out());
        assertEquals(
                Run.of("export", folder).done().out(),
                Run.of("export", catalogue).done().out());
        assertEquals(
                Samples.normalized(Samples.CORRECTED) + "\n",
                Run.of("get", first, catalogue, "71046", "--json").done().out());
        Run.of("get", catalogue, "none").ends(1);
    }

    @Test
    void theCatalogueAndItsArchivesAreDescribedAndVerified() throws IOException {
        List<String> infos = Run.of("info", catalogue, "--json").done().lines();
        assertEquals(3, infos.size());
        assertEquals(catalogue.toString(), Json.object(infos.get(0)).get("file"));
        assertEquals(second.toString(), Json.object(infos.get(2)).get("file"));
        List<String> verdicts = Run.of("verify", catalogue).done().lines();
        assertEquals(6, verdicts.size());
        assertEquals(second + ":", verdicts.get(4));
    }

    @Test
    void missingAndChangedArchivesAreNamed() throws IOException {
        Path third = pack("3.qrt", Samples.ENGLISH);
        Run.of("catalogue", folder, "-o", catalogue, "--force", "--json").done();
        Files.delete(first);
        Path lines = Files.writeString(folder.resolve("news.jsonl"), Samples.PERSIAN + "\n");
        Run.of("append", third, lines).done();
        Run verify = Run.of("verify", catalogue).ends(3);
        assertTrue(verify.err().contains(first + ": no such file"), verify.err());
        assertTrue(verify.err().contains(third + " has "), verify.err());
        assertEquals(4, verify.lines().size());
        Run.of("get", catalogue, "71046").done();
    }

    @Test
    void misuse() throws IOException {
        Run.of("catalogue", folder, "-o", catalogue).ends(3);
        Run.of("catalogue", first, second, first, "-o", catalogue, "--force").ends(2);
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Run outside =
                Run.of("catalogue", first, "-o", elsewhere.resolve("all.qrts")).ends(2);
        assertTrue(outside.err().contains("folder of the catalogue"), outside.err());
        Run.of("catalogue", first, catalogue, "-o", catalogue, "--force").ends(2);
        Run merge = Run.of("merge", first, catalogue, "-o", folder.resolve("both.qrt"))
                .ends(3);
        assertTrue(merge.err().contains("is a catalogue"), merge.err());
        assertEquals(2, Run.of("list", catalogue, "--limit=2").done().lines().size());
    }
}
