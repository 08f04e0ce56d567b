package org.qirtas.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.Archive;
import org.qirtas.ArchiveException;
import org.qirtas.Archives;
import org.qirtas.Article;
import org.qirtas.WriterOptions;

/** Runs of {@code pack} that are killed at any moment. */
class PackKilledTest {
    private static final int KILLS = 30;
    private static final int ARTICLES = 4000;

    @TempDir
    Path folder;

    private final Random random = new Random(50);

    @BeforeEach
    void writeInput() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            StringBuilder body = new StringBuilder();
            for (int word = 0; word < 60; word++) {
                body.append(Integer.toString(random.nextInt(2000), 36)).append(' ');
            }
            lines.add("{\"id\":\"" + i + "\",\"lang\":\"en\",\"source\":\"s\",\"body\":\"" + body + "\"}");
        }
        Files.write(input(), lines);
    }

    private Path input() {
        return folder.resolve("news.jsonl");
    }

    private Process start(Path target, String... options) throws IOException {
        List<Object> args =
                new ArrayList<>(List.of("pack", input(), "-o", target, "--threads", "1", "--profile", "fast"));
        args.addAll(List.of(options));
        return CommandProcess.start(args.toArray());
    }

    /** Lets a run live for a while; whether it came to its end. */
    private static boolean isFinished(Process process, long millis) throws InterruptedException {
        boolean finished = process.waitFor(millis, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        return finished;
    }

    private static void assertWhole(Path archive) throws IOException {
        try (Archive opened = Archive.open(archive)) {
            assertEquals(ARTICLES, opened.size());
            assertTrue(opened.verify().isWhole());
        }
    }

    private List<Path> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".tmp"))
                    .sorted()
                    .toList();
        }
    }

    /** What a killed run left is found if articles can be salvaged, and these are whole ones from the beginning. */
    private void checkLeftovers(Path target) throws IOException {
        List<Path> found = Archives.findUnfinished(target);
        for (Path left : temporaryFiles()) {
            Path salvaged = folder.resolve("salvaged.qrt");
            if (found.contains(left)) {
                Archives.salvage(left, salvaged, WriterOptions.DEFAULT.withOverwrite(true));
                assertBeginsLikeInput(salvaged);
            } else {
                assertThrows(
                        ArchiveException.class,
                        () -> Archives.salvage(left, salvaged, WriterOptions.DEFAULT.withOverwrite(true)));
            }
            Files.delete(left);
        }
    }

    private static void assertBeginsLikeInput(Path salvaged) throws IOException {
        try (Archive archive = Archive.open(salvaged)) {
            for (long i = 0; i < archive.size(); i++) {
                Article article = archive.article(i);
                assertEquals(String.valueOf(i), article.id());
                assertEquals("s", article.source());
            }
        }
    }

    @Test
    void aKilledRunLeavesNoArchiveOrAWholeOne() throws IOException, InterruptedException {
        Path target = folder.resolve("news.qrt");
        long start = System.nanoTime();
        assertTrue(isFinished(start(target), 60_000));
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        assertWhole(target);
        byte[] whole = Files.readAllBytes(target);
        byte[] old = Files.readAllBytes(Samples.archive(Files.createDirectory(folder.resolve("samples"))));
        int replacements = 0;
        for (int i = 0; i < KILLS; i++) {
            boolean replace = i % 2 == 0;
            Files.deleteIfExists(target);
            if (replace) {
                Files.write(target, old);
            }
            long moment = (long) (millis * random.nextDouble(1.1));
            boolean finished = isFinished(replace ? start(target, "--force") : start(target), moment);
            byte[] found = Files.exists(target) ? Files.readAllBytes(target) : new byte[0];
            if (finished || found.length == whole.length) {
                assertArrayEquals(whole, found);
                replacements++;
            } else {
                assertArrayEquals(replace ? old : new byte[0], found);
            }
            checkLeftovers(target);
        }
        assertTrue(replacements < KILLS, "no run was killed before its end");
    }
}
