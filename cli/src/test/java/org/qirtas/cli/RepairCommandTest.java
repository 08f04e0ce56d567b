package org.qirtas.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepairCommandTest {
    @TempDir
    Path folder;

    private Path pack() throws IOException {
        Path archive = folder.resolve("protected.qrt");
        Run.of("pack", Samples.lines(folder), "-o", archive, "--parity", "20").ends(0);
        return archive;
    }

    @Test
    void aDamagedArchiveBecomesWhole() throws IOException {
        Path archive = pack();
        byte[] whole = Files.readAllBytes(archive);
        Damage.flipAByte(archive);
        Run.of("verify", archive).ends(1);
        String out = Run.of("repair", archive).done().out();
        assertTrue(out.startsWith("whole again: "), out);
        assertArrayEquals(whole, Files.readAllBytes(archive));
        assertEquals(
                "whole: nothing to repair\n", Run.of("repair", archive).done().out());
    }

    @Test
    void intoAnotherFile() throws IOException {
        Path archive = pack();
        byte[] whole = Files.readAllBytes(archive);
        Damage.flipAByte(archive);
        byte[] damaged = Files.readAllBytes(archive);
        Path target = folder.resolve("repaired.qrt");
        Map<String, Object> report = Json.object(
                Run.of("repair", archive, "-o", target, "--json").done().out());
        assertEquals(true, report.get("whole"));
        assertEquals(true, report.get("written"));
        assertArrayEquals(damaged, Files.readAllBytes(archive));
        assertArrayEquals(whole, Files.readAllBytes(target));
        assertTrue(Run.of("repair", archive, "-o", target).ends(3).err().contains("--force"));
    }

    @Test
    void withoutParity() throws IOException {
        Path plain = Samples.archive(folder);
        Damage.flipAByte(plain);
        byte[] damaged = Files.readAllBytes(plain);
        String out = Run.of("repair", plain).ends(1).out();
        assertTrue(out.contains("no parity"), out);
        assertTrue(out.contains("salvage"), out);
        assertArrayEquals(damaged, Files.readAllBytes(plain));
    }

    @Test
    void whatIsNoArchive() throws IOException {
        Path text = Files.writeString(folder.resolve("text.txt"), "no archive");
        Run.of("repair", text).ends(1);
        assertTrue(Run.of("repair", folder.resolve("none.qrt")).ends(3).err().contains("no such file"));
        assertEquals("no archive", Files.readString(text));
    }

    @Test
    void parityOutOfRange() throws IOException {
        Path target = folder.resolve("new.qrt");
        String err = Run.of("pack", Samples.lines(folder), "-o", target, "--parity", "101")
                .ends(2)
                .err();
        assertTrue(err.contains("--parity must be 1 to 100 percent"), err);
        assertFalse(Files.exists(target));
    }
}
