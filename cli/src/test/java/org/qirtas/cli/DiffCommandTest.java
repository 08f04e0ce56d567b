package org.qirtas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command diff. */
class DiffCommandTest {
    @TempDir
    Path folder;

    private Path archive(String name, String... lines) throws IOException {
        Path input = Files.writeString(folder.resolve(name + ".jsonl"), String.join("\n", lines));
        Path archive = folder.resolve(name + ".qrt");
        Run.of("pack", input, "-o", archive).done();
        return archive;
    }

    @Test
    void differencesAreTold() throws IOException {
        Path old =
                archive("old", "{\"id\":1,\"body\":\"a\"}", "{\"id\":2,\"body\":\"b\"}", "{\"id\":3,\"body\":\"c\"}");
        Path other =
                archive("new", "{\"id\":4,\"body\":\"d\"}", "{\"id\":3,\"body\":\"c\"}", "{\"id\":1,\"body\":\"x\"}");
        Run diff = Run.of("diff", old, other).ends(1);
        assertEquals("added\t4\nchanged\t1\nremoved\t2\n", diff.out());
        assertEquals("", diff.err());
        assertEquals("""
                {"change":"changed","key":"1"}
                {"change":"added","key":"2"}
                {"change":"removed","key":"4"}
                """, Run.of("diff", other, old, "--json").ends(1).out());
        assertEquals("", Run.of("diff", old, old).ends(0).out());
    }

    @Test
    void archivesThatCannotBeRead() throws IOException {
        Path old = archive("old", "{\"id\":1,\"body\":\"a\"}");
        Run.of("diff", old, folder.resolve("none.qrt")).ends(3);
        byte[] bytes = Files.readAllBytes(old);
        bytes[bytes.length - 30] ^= 1;
        Path damaged = Files.write(folder.resolve("damaged.qrt"), bytes);
        assertTrue(Run.of("diff", old, damaged).ends(3).err().contains("damaged.qrt"));
        assertEquals(2, Run.of("diff", old).status());
    }
}
