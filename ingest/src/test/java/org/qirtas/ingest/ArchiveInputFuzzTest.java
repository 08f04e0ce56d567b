package org.qirtas.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qirtas.ArchiveWriter;
import org.qirtas.Archives;
import org.qirtas.Article;
import org.qirtas.WriterOptions;
import org.qirtas.testing.FuzzInputs;

/** Archives of any bytes give articles or an {@link IngestException}, nothing else. */
class ArchiveInputFuzzTest {

    /** Enough for a second chunk. */
    private static final int ARTICLES = 70;

    private static final byte[] ARCHIVE = archive();

    @TestFactory
    Stream<DynamicTest> inputs() {
        return FuzzInputs.replay(this);
    }

    @FuzzTest
    void articles(byte[] input) throws IOException {
        readAll(input);
    }

    /** A whole archive, of which the input is two bytes of a position and one that changes it, again and again. */
    @FuzzTest
    void damaged(byte[] input) throws IOException {
        byte[] archive = ARCHIVE.clone();
        for (int i = 0; i + 3 <= input.length; i += 3) {
            int position = (input[i] & 0xFF) << Byte.SIZE | (input[i + 1] & 0xFF);
            archive[position % archive.length] ^= input[i + 2];
        }
        readAll(archive);
    }

    private static byte[] archive() {
        try {
            Path file = Files.createTempFile("whole", ".qrt");
            try (ArchiveWriter writer = ArchiveWriter.create(file, WriterOptions.DEFAULT.withOverwrite(true))) {
                add(0, writer);
                writer.finish();
            }
            try (ArchiveWriter writer = Archives.append(file, WriterOptions.DEFAULT)) {
                add(ARTICLES, writer);
                writer.finish();
            }
            Archives.delete(file, Set.of("3"), WriterOptions.DEFAULT);
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(int first, ArchiveWriter writer) throws IOException {
        for (int i = first; i < first + ARTICLES; i++) {
            writer.add(Article.builder()
                    .id(String.valueOf(i))
                    .language("en")
                    .title("The ferry " + i)
                    .body("It turned back in the storm of day " + i + ".")
                    .build());
        }
    }

    private static void readAll(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("articles", ".qrt");
        try {
            Files.write(file, bytes);
            FuzzInputs.readAll(
                    () -> ArticleInput.open(file, IngestOptions.DEFAULT.withFormat("archive")),
                    ArticleInput::next,
                    e -> assertEquals(
                            file.toString(),
                            assertInstanceOf(IngestException.class, e).file()));
        } finally {
            Files.delete(file);
        }
    }
}
