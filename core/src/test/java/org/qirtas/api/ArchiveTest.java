package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.Archive;
import org.qirtas.Article;
import org.qirtas.ArticleFilter;
import org.qirtas.ByteSource;
import org.qirtas.CorruptArchiveException;
import org.qirtas.UnsupportedArchiveException;
import org.qirtas.testing.GeneratedNews;
import org.qirtas.testing.MemoryArchive;

class ArchiveTest {

    private static List<Article> articles;
    private static byte[] bytes;

    @TempDir
    private Path folder;

    @BeforeAll
    static void pack() throws IOException {
        articles = GeneratedNews.mixed(List.of("ar", "en"), 100, 300);
        bytes = MemoryArchive.pack(articles);
    }

    private static void assertReads(Archive archive) throws IOException {
        try (archive) {
            assertEquals(articles, archive.stream().toList());
            assertEquals(articles.get(17), archive.get(articles.get(17).key()).orElseThrow());
            assertEquals(bytes.length, archive.verify().bytes());
        }
    }

    @Test
    void aFileIsOpened() throws IOException {
        assertReads(Archive.open(Files.write(folder.resolve("أخبار.qrt"), bytes)));
    }

    @Test
    void anEntryOfAZipFileIsOpened() throws IOException {
        URI zip = URI.create("jar:" + folder.resolve("news.zip").toUri());
        try (FileSystem entries = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            assertReads(Archive.open(Files.write(entries.getPath("/news.qrt"), bytes)));
        }
    }

    @Test
    void anOpenFileMayBeReplaced() throws IOException {
        Path file = Files.write(folder.resolve("replaced.qrt"), bytes);
        Path other = Files.write(folder.resolve("other.qrt"), MemoryArchive.pack(articles.subList(0, 3)));
        try (Archive archive = Archive.open(file)) {
            Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
            assertEquals(articles, archive.stream().toList());
        }
    }

    @Test
    void anOpenFileMayBeDeleted() throws IOException {
        Path file = Files.write(folder.resolve("a.qrt"), bytes);
        try (Archive archive = Archive.open(file)) {
            Files.delete(file);
            assertEquals(articles, archive.stream().toList());
        }
    }

    @Test
    void anArrayIsOpened() throws IOException {
        assertReads(Archive.open(bytes));
    }

    @Test
    void aBufferIsOpenedFromItsPositionToItsLimit() throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(bytes.length + 30).position(13);
        buffer.put(bytes).flip().position(13);
        assertReads(Archive.open(buffer));
        assertEquals(13, buffer.position());
        assertEquals(13 + bytes.length, buffer.limit());
        assertReads(Archive.open(buffer.asReadOnlyBuffer()));
        assertReads(Archive.open(ByteBuffer.wrap(bytes).asReadOnlyBuffer()));
    }

    /** Gives 1 to 3 bytes at a time. */
    private static final class SlowSource implements ByteSource {
        private final Random random = new Random(1);
        private int closed;

        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public int read(long position, ByteBuffer target) {
            if (position >= bytes.length) {
                return -1;
            }
            int count = Math.min(1 + random.nextInt(3), Math.min(target.remaining(), bytes.length - (int) position));
            target.put(bytes, (int) position, count);
            return count;
        }

        @Override
        public void close() {
            closed++;
        }
    }

    @Test
    void aSourceMayGiveAFewBytesAtATime() throws IOException {
        SlowSource source = new SlowSource();
        assertReads(Archive.open(source, "slow"));
        assertEquals(1, source.closed);
    }

    /** A source that does not give what an archive needs. */
    private record BadSource(long length, AtomicInteger closed) implements ByteSource {

        @Override
        public int read(long position, ByteBuffer target) throws IOException {
            throw new IOException("out of order");
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }

    @Test
    void aSourceThatFailsIsClosed() {
        AtomicInteger closed = new AtomicInteger();
        BadSource failing = new BadSource(100, closed);
        assertThrows(IOException.class, () -> Archive.open(failing, "failing"));
        assertEquals(1, closed.get());
    }

    @Test
    void aSourceOfSomethingElseIsClosedAndNamed() {
        AtomicInteger closed = new AtomicInteger();
        BadSource empty = new BadSource(0, closed);
        UnsupportedArchiveException error =
                assertThrows(UnsupportedArchiveException.class, () -> Archive.open(empty, "the empty one"));
        assertTrue(error.getMessage().contains("the empty one"), error.getMessage());
        assertEquals(1, closed.get());
    }

    @Test
    void aResourceThatIsNotThere() {
        assertThrows(FileNotFoundException.class, () -> Archive.openResource(ArchiveTest.class, "none.qrt"));
    }

    @Test
    void aFileThatIsNotThere() {
        assertThrows(NoSuchFileException.class, () -> Archive.open(folder.resolve("none.qrt")));
    }

    @Test
    void aFolderIsNoArchive() {
        assertThrows(IOException.class, () -> Archive.open(folder));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 200, Integer.MAX_VALUE})
    void ordinalsOutOfBounds(int ordinal) throws IOException {
        try (Archive archive = Archive.open(bytes)) {
            assertThrows(IndexOutOfBoundsException.class, () -> archive.article(ordinal));
            assertThrows(IndexOutOfBoundsException.class, () -> archive.headline(ordinal));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n", "{\"title\": \"news\"}\n", "PK\u0003\u0004 and so on and so on and so on and so on"})
    void otherFilesAreUnsupported(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("other.txt"), content);
        UnsupportedArchiveException error = assertThrows(UnsupportedArchiveException.class, () -> Archive.open(file));
        assertTrue(error.getMessage().contains("other.txt"), error.getMessage());
    }

    /** The header's version, followed by the right checksum. */
    private static byte[] withVersion(int major, int minor) {
        byte[] other = bytes.clone();
        other[8] = (byte) major;
        other[9] = (byte) (major >>> 8);
        other[10] = (byte) minor;
        other[11] = (byte) (minor >>> 8);
        CRC32C checksum = new CRC32C();
        checksum.update(other, 0, 12);
        for (int i = 0; i < 4; i++) {
            other[12 + i] = (byte) (checksum.getValue() >>> (8 * i));
        }
        return other;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 65_535})
    void aMajorVersionThatIsNotKnown(int major) {
        UnsupportedArchiveException error =
                assertThrows(UnsupportedArchiveException.class, () -> Archive.open(withVersion(major, 0)));
        assertTrue(error.getMessage().contains(major + ".0"), error.getMessage());
    }

    @Test
    void headerAndTrailerMustAgreeOnTheVersion() {
        assertThrows(CorruptArchiveException.class, () -> Archive.open(withVersion(1, 1)));
    }

    @Test
    void bytesAfterTheArchive() throws IOException {
        ByteArrayOutputStream longer = new ByteArrayOutputStream();
        longer.write(bytes);
        longer.write('\n');
        assertThrows(CorruptArchiveException.class, () -> Archive.open(longer.toByteArray()));
    }

    @Test
    void aClosedArchiveAnswersNothing() throws IOException {
        Archive archive = Archive.open(bytes);
        Stream<Article> stream = archive.stream();
        Stream<Article> filtered = archive.stream(ArticleFilter.ALL.withLanguages("ar"));
        archive.close();
        archive.close();
        List<Executable> calls = List.of(
                archive::size,
                () -> archive.get("1"),
                () -> archive.versions("1"),
                () -> archive.ordinals("1"),
                () -> archive.article(0),
                () -> archive.headline(0),
                archive::iterator,
                archive::stream,
                () -> archive.stream(ArticleFilter.ALL),
                () -> archive.headlines(ArticleFilter.ALL),
                archive::info,
                archive::verify,
                () -> archive.verify(articles -> {}),
                () -> archive.forEach(article -> {}),
                stream::toList,
                filtered::toList);
        for (Executable call : calls) {
            assertThrows(IllegalStateException.class, call);
        }
    }

    @Test
    void verifyTellsProgress() throws IOException {
        List<Long> told = new ArrayList<>();
        try (Archive archive = Archive.open(bytes)) {
            archive.verify(told::add);
        }
        assertEquals(200, told.size());
        assertEquals(200, told.get(199));
    }
}
