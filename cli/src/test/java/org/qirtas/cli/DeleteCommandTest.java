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

class DeleteCommandTest {

    @TempDir
    Path folder;

    @Test
    void aDeletedArticleIsNotFound() throws IOException {
        Path archive = Samples.archive(folder);
        Map<String, Object> before =
                Json.object(Run.of("info", archive, "--json").done().out());
        String id = Samples.ALL.lines().findFirst().orElseThrow().replaceAll(".*?\"id\":\"([^\"]*)\".*", "$1");
        assertEquals(
                "deleted    " + id, Run.of("delete", archive, id).done().out().strip());
        Run.of("get", archive, id).ends(1);
        assertFalse(Run.of("export", archive).ends(0).out().contains("\"id\":\"" + id + "\""));
        Run.of("verify", archive).done();
        assertEquals(
                before.get("articles"),
                Json.object(Run.of("info", archive, "--json").done().out()).get("articles"));
        String proof = Run.of("prove", archive, "--consistency", String.valueOf(before.get("root")))
                .done()
                .out();
        assertTrue(proof.contains("qirtas-consistency-1"), proof);
        Run.of("delete", archive, id).ends(1);
    }

    @Test
    void anUnknownIdDeletesNothing() throws IOException {
        Path archive = Samples.archive(folder);
        byte[] before = Files.readAllBytes(archive);
        assertTrue(Run.of("delete", archive, "nobody").ends(1).err().contains("no article"));
        assertArrayEquals(before, Files.readAllBytes(archive));
    }
}
