package org.qirtas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.ArticleSample;
import org.qirtas.ingest.IngestException;
import org.qirtas.ingest.IngestOptions;

/** Which inputs are read twice. */
class SamplingTest {

    /** Lines of 4 MB. */
    private static final int UNITS = 4_000_000;

    @TempDir
    Path folder;

    private Path lines(int count) throws IOException {
        Path file = folder.resolve(count + ".jsonl");
        String body = "word ".repeat(UNITS / 5);
        try (Writer writer = Files.newBufferedWriter(file)) {
            for (int i = 0; i < count; i++) {
                writer.write("{\"id\":\"" + i + "\",\"lang\":\"en\",\"body\":\"" + body + "\"}\n");
                if (i % 10 == 0) {
                    writer.write("no article\n");
                }
            }
        }
        return file;
    }

    private static Optional<ArticleSample> sample(Path... inputs) throws IOException {
        return sample(true, inputs);
    }

    private static Optional<ArticleSample> sample(boolean isSkipping, Path... inputs) throws IOException {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Streams streams = new Streams(
                new ByteArrayInputStream(new byte[0]), nowhere, nowhere, false, new Screen(false, Map.of()));
        return new Sampling().of(List.of(inputs), IngestOptions.DEFAULT, isSkipping, streams);
    }

    @Test
    void aSampleOfLongInputsHasArticlesOfAll() throws IOException {
        Optional<ArticleSample> sample = sample(lines(31));
        assertEquals(64 * 1024 * 1024 / UNITS, sample.orElseThrow().size());
    }

    @Test
    void badInputThatIsNotSkippedEndsTheRunAtOnce() throws IOException {
        Path lines = lines(3);
        IngestException problem = assertThrows(IngestException.class, () -> sample(false, lines));
        assertTrue(problem.toString().contains("3.jsonl:2"), problem::toString);
        Path cut = Files.write(folder.resolve("cut.jsonl"), "x".repeat(70 << 20).getBytes(StandardCharsets.US_ASCII));
        IOException refused = assertThrows(IOException.class, () -> sample(true, cut));
        assertTrue(refused.toString().contains("--skip-bad"), refused::toString);
    }

    @Test
    void shortInputsAreReadOnce() throws IOException {
        assertTrue(sample(lines(1)).isEmpty());
        assertTrue(sample(lines(3)).isEmpty());
    }

    @Test
    void standardInputIsReadOnce() throws IOException {
        assertTrue(sample(Path.of("-")).isEmpty());
        assertTrue(sample(lines(3), Path.of("-")).isEmpty());
    }

    @Test
    void onePassIsAnOption() throws IOException {
        Path target = folder.resolve("one.qrt");
        Path article = Files.write(folder.resolve("a.txt"), Samples.PAGE);
        Run.of("pack", article, "-o", target, "--one-pass").done();
        assertTrue(Files.exists(target));
    }
}
