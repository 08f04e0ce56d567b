package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.Archive;
import org.qirtas.ArchiveWriter;
import org.qirtas.Article;
import org.qirtas.ByteSource;
import org.qirtas.ByteSources;
import org.qirtas.MissingModelException;
import org.qirtas.ModelCache;
import org.qirtas.ReaderOptions;
import org.qirtas.WriterOptions;
import org.qirtas.testing.GeneratedNews;

/** Archives from sources whose text models are in files beside them. */
class SiblingModelsTest {

    private static final List<Article> NEWS = new GeneratedNews("ar", 31).articles(220, 300);

    @TempDir
    private Path folder;

    private Path archive;

    /** Files by name, and the names that were opened. */
    private final Map<String, byte[]> files = new HashMap<>();

    private final List<String> opened = new ArrayList<>();
    private final List<String> closed = new ArrayList<>();

    @BeforeEach
    void write() throws IOException {
        Path models = folder.resolve("ar.qrtm");
        write(ArchiveWriter.createModels(models, WriterOptions.DEFAULT), NEWS.subList(0, 200));
        archive = folder.resolve("day.qrt");
        write(ArchiveWriter.create(archive, WriterOptions.DEFAULT.withModels(List.of(models))), NEWS.subList(200, 220));
        files.put("ar.qrtm", Files.readAllBytes(models));
        files.put("day.qrt", Files.readAllBytes(archive));
    }

    private static void write(ArchiveWriter created, List<Article> articles) throws IOException {
        try (ArchiveWriter writer = created) {
            for (Article article : articles) {
                writer.add(article);
            }
            writer.finish();
        }
    }

    /** A file of the map. */
    private final class InMap implements ByteSource {

        private final String name;
        private final byte[] bytes;

        InMap(String name) {
            this.name = name;
            bytes = files.get(name);
            opened.add(name);
        }

        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public int read(long position, ByteBuffer target) {
            int count = (int) Math.min(target.remaining(), bytes.length - position);
            target.put(bytes, (int) position, count);
            return count == 0 ? -1 : count;
        }

        @Override
        public Optional<ByteSource> sibling(String sibling) {
            return files.containsKey(sibling) ? Optional.of(new InMap(sibling)) : Optional.empty();
        }

        @Override
        public void close() {
            closed.add(name);
        }
    }

    /** A cache of its own, so that no other test has loaded the model. */
    private static Archive open(ByteSource source) throws IOException {
        return Archive.open(source, "day.qrt", ReaderOptions.DEFAULT.withModelCache(ModelCache.ofBytes(0)));
    }

    @Test
    void theModelIsReadFromTheSibling() throws IOException {
        try (Archive read = open(new InMap("day.qrt"))) {
            assertEquals(List.of("day.qrt"), opened);
            assertEquals(NEWS.subList(200, 220), read.stream().toList());
            assertEquals(List.of("day.qrt", "ar.qrtm"), opened);
            assertEquals(List.of("ar.qrtm"), closed);
        }
    }

    @Test
    void aModelThatIsNotThereIsMissing() throws IOException {
        files.remove("ar.qrtm");
        try (Archive read = open(new InMap("day.qrt"))) {
            MissingModelException thrown = assertThrows(MissingModelException.class, () -> read.article(0));
            assertEquals("ar.qrtm", thrown.file());
        }
    }

    @Test
    void aDamagedSiblingIsNamed() throws IOException {
        byte[] damaged = files.get("ar.qrtm").clone();
        damaged[damaged.length / 2] ^= 1;
        files.put("ar.qrtm", damaged);
        try (Archive read = open(new InMap("day.qrt"))) {
            String message = String.valueOf(assertThrows(MissingModelException.class, () -> read.article(0))
                    .getMessage());
            assertTrue(message.contains("ar.qrtm is damaged at byte "), message);
        }
    }

    @Test
    void theSourceOfAFileKnowsItsFolder() throws IOException {
        try (Archive read = open(ByteSources.ofFile(archive))) {
            assertEquals(NEWS.get(200), read.article(0));
        }
        try (ByteSource source = ByteSources.ofFile(archive)) {
            assertEquals(Optional.empty(), source.sibling("none"));
            assertEquals(Optional.empty(), ByteSources.slice(source, 0, 9).sibling("ar.qrtm"));
        }
    }
}
