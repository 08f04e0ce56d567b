package org.qirtas.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Outputs that would replace what a run reads, or one another. */
class RunFilesTest {
    @TempDir
    Path folder;

    private Path lines;
    private Path archive;

    @BeforeEach
    void write() throws IOException {
        archive = Samples.archive(folder);
        lines = folder.resolve("news.jsonl");
    }

    /** Every file with its content, and links with what they lead to. */
    private Map<Path, String> everything() throws IOException {
        Map<Path, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                all.put(file, describe(file));
            }
        }
        return all;
    }

    private static String describe(Path file) throws IOException {
        if (Files.isSymbolicLink(file)) {
            return "-> " + Files.readSymbolicLink(file);
        }
        return Files.isRegularFile(file) ? Arrays.toString(Files.readAllBytes(file)) : "";
    }

    /** The same file by all kinds of names. */
    private List<Path> namesOf(Path file) throws IOException {
        Path links = Files.createTempDirectory(folder, "names");
        Path link = Files.createSymbolicLink(links.resolve("link"), file);
        Path parent = Objects.requireNonNull(file.getParent());
        Files.createSymbolicLink(links.resolve("here"), parent);
        String name = String.valueOf(file.getFileName());
        return List.of(
                file,
                parent.resolve("../" + parent.getFileName() + "/./" + name),
                link,
                Files.createSymbolicLink(links.resolve("second"), Path.of("link")),
                Files.createLink(links.resolve("hard"), file),
                links.resolve("here").resolve(name),
                Path.of("").toAbsolutePath().relativize(file));
    }

    private void isRefused(Object... args) throws IOException {
        Map<Path, String> before = everything();
        for (List<Object> options : List.of(List.<Object>of(), List.<Object>of("--force"))) {
            List<Object> line = new ArrayList<>(List.of(args));
            line.addAll(options);
            Run run = Run.of(line.toArray()).ends(2);
            assertTrue(run.err().contains("would replace") || run.err().contains("two names"), run.err());
            assertEquals(before, everything());
        }
    }

    @Test
    void packReplacesNoInput() throws IOException {
        Path target = folder.resolve("new.qrt");
        for (Path name : namesOf(lines)) {
            isRefused("pack", lines, "-o", name);
            isRefused("pack", name, "-o", lines);
            isRefused("pack", lines, "-o", target, "--skip-bad", name);
        }
        isRefused("pack", folder, "-o", target, "--skip-bad", lines);
    }

    @Test
    void packReplacesNoFileOfAFolder() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("in/deep"));
        Path page = Files.write(inner.resolve("a.txt"), Samples.PAGE);
        Path link = Files.createSymbolicLink(folder.resolve("in/news.jsonl"), lines);
        for (Path name : namesOf(page)) {
            isRefused("pack", folder.resolve("in"), "-o", name);
        }
        isRefused("pack", folder.resolve("in"), "-o", lines);
        isRefused("pack", folder.resolve("in"), "-o", link);
        isRefused("pack", folder.resolve("in"), "-o", folder.resolve("new.qrt"), "--skip-bad", lines);
    }

    @Test
    void noKeyIsReplaced() throws IOException {
        Path key = Files.writeString(folder.resolve("key.pem"), "secret");
        isRefused("pack", lines, "-o", key, "--sign", key);
        isRefused("pack", lines, "-o", folder.resolve("new.qrt"), "--sign", key, "--skip-bad", key);
        for (Path name : namesOf(key)) {
            isRefused("redact", archive, "71046", "-o", name, "--sign", key);
        }
    }

    @Test
    void archiveAndRejectsNeedTwoNames() throws IOException {
        Path target = folder.resolve("new.qrt");
        isRefused("pack", lines, "-o", target, "--skip-bad", target);
        isRefused("pack", lines, "-o", target, "--skip-bad", folder.resolve("./new.qrt"));
        isRefused("pack", lines, "-o", target, "--skip-bad", folder.resolve("NEW.qrt"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("new.qrt"));
        isRefused("pack", lines, "-o", target, "--skip-bad", link);
        for (Path name : namesOf(archive)) {
            isRefused("pack", lines, "-o", archive, "--skip-bad", name);
        }
    }

    @Test
    void anArchiveThatIsReadIsNotReplaced() throws IOException {
        for (Path name : namesOf(archive)) {
            isRefused("export", archive, "-o", name);
            isRefused("salvage", archive, "-o", name);
            isRefused("redact", archive, "71046", "-o", name);
            isRefused("repair", archive, "-o", name);
        }
    }

    @Test
    void whatAFolderDoesNotReadMayBeWrittenIntoIt() throws IOException {
        Path target = folder.resolve("all.qrt");
        Path rejects = folder.resolve("rejects.jsonl");
        Run.of("pack", folder, "-o", target, "--skip-bad", rejects).done();
        isRefused("pack", folder, "-o", target);
        isRefused("pack", folder, "-o", folder.resolve("new.qrt"), "--skip-bad", rejects);
        Path unknown = Files.write(folder.resolve("photo.jpg"), new byte[] {(byte) 0xFF, (byte) 0xD8, 0});
        Run.of("pack", folder, "-o", unknown, "--force").done();
    }

    @Test
    void repairInPlaceReplacesTheFileBehindALink() throws IOException {
        Path whole = folder.resolve("whole.qrt");
        Run.of("pack", lines, "-o", whole, "--parity", "20").done();
        byte[] bytes = Files.readAllBytes(whole);
        Damage.flipAByte(whole);
        Path link = Files.createSymbolicLink(folder.resolve("link.qrt"), Path.of("whole.qrt"));
        Run.of("repair", link).done();
        assertTrue(Files.isSymbolicLink(link));
        assertArrayEquals(bytes, Files.readAllBytes(whole));
        Run.of("pack", lines, "-o", link, "--force", "--profile", "fast").done();
        assertTrue(Files.isSymbolicLink(link));
        assertTrue(Files.isRegularFile(whole, LinkOption.NOFOLLOW_LINKS));
        assertEquals(-1, Files.mismatch(whole, archive));
    }
}
