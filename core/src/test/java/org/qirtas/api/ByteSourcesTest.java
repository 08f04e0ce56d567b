package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.Archive;
import org.qirtas.Article;
import org.qirtas.ByteRange;
import org.qirtas.ByteSource;
import org.qirtas.ByteSources;
import org.qirtas.testing.GeneratedNews;
import org.qirtas.testing.MemoryArchive;

/** Archives inside other files. */
class ByteSourcesTest {

    private static final List<Article> ARTICLES = GeneratedNews.mixed(GeneratedNews.LANGUAGES, 5, 20);
    private static final byte[] ARCHIVE = archive();

    @TempDir
    Path folder;

    private Path file;

    private static byte[] archive() {
        try {
            return MemoryArchive.pack(ARTICLES);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void name() {
        file = folder.resolve("bundle");
    }

    private static byte[] read(ByteSource source) throws IOException {
        try (source) {
            ByteBuffer bytes = ByteBuffer.allocate((int) source.length() + 1);
            int read = 0;
            while (read >= 0) {
                read = source.read(bytes.position(), bytes);
            }
            return Arrays.copyOf(bytes.array(), bytes.position());
        }
    }

    @Test
    void aSliceHasThePartAndClosesTheWhole() throws IOException {
        Files.write(file, new byte[] {0, 1, 2, 3, 4, 5});
        ByteSource whole = ByteSources.ofFile(file);
        assertArrayEquals(new byte[] {2, 3, 4}, read(ByteSources.slice(whole, 2, 3)));
        assertThrows(ClosedChannelException.class, () -> whole.read(0, ByteBuffer.allocate(1)));
        assertArrayEquals(new byte[0], read(ByteSources.slice(ByteSources.ofFile(file), 6, 0)));
    }

    @Test
    void aSliceOutsideClosesTheWhole() throws IOException {
        Files.write(file, new byte[6]);
        ByteSource whole = ByteSources.ofFile(file);
        IOException error = assertThrows(EOFException.class, () -> ByteSources.slice(whole, 2, 5));
        assertEquals("bytes 2 to 7 are not in a file of 6 bytes", error.getMessage());
        assertThrows(ClosedChannelException.class, () -> whole.read(0, ByteBuffer.allocate(1)));
        ByteSource other = ByteSources.ofFile(file);
        assertThrows(IllegalArgumentException.class, () -> ByteSources.slice(other, -1, 5));
        assertThrows(IllegalArgumentException.class, () -> ByteSources.slice(other, Long.MAX_VALUE, 1));
        assertThrows(ClosedChannelException.class, () -> other.read(0, ByteBuffer.allocate(1)));
    }

    @Test
    void anArchiveAtAnOffset() throws IOException {
        Files.write(file, new byte[4096]);
        Files.write(file, ARCHIVE, StandardOpenOption.APPEND);
        Files.write(file, new byte[77], StandardOpenOption.APPEND);
        assertReadable(ByteSources.slice(ByteSources.ofFile(file), 4096, ARCHIVE.length));
    }

    private static void assertReadable(ByteSource source) throws IOException {
        try (Archive archive = Archive.open(source, "inside")) {
            assertEquals(ARTICLES, archive.stream().toList());
            assertTrue(archive.verify().isWhole());
        }
    }

    @Test
    void equalIdentitiesAreEqualBytes() throws IOException {
        Files.write(file, new byte[6]);
        Path other = Files.write(folder.resolve("other"), new byte[6]);
        try (ByteSource first = ByteSources.ofFile(file);
                ByteSource again = ByteSources.ofFile(file);
                ByteSource another = ByteSources.ofFile(other);
                ByteSource part = ByteSources.slice(again, 1, 2);
                ByteSource same = ByteSources.slice(first, 1, 2)) {
            assertTrue(first.identity().isPresent());
            assertEquals(first.identity(), again.identity());
            assertNotEquals(first.identity(), another.identity());
            assertNotEquals(first.identity(), part.identity());
            assertEquals(same.identity(), part.identity());
            Files.write(file, new byte[7]);
            try (ByteSource changed = ByteSources.ofFile(file)) {
                assertNotEquals(first.identity(), changed.identity());
            }
        }
    }

    @Test
    void aSliceAnnouncesTheRangesOfTheWhole() throws IOException {
        List<ByteRange> announced = new java.util.ArrayList<>();
        ByteSource whole = new ByteSource() {
            @Override
            public long length() {
                return 100;
            }

            @Override
            public int read(long position, ByteBuffer target) {
                return -1;
            }

            @Override
            public void prefetch(List<ByteRange> ranges) {
                announced.addAll(ranges);
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        ByteSource part = ByteSources.slice(whole, 40, 30);
        part.prefetch(List.of(new ByteRange(0, 3), new ByteRange(10, 20)));
        assertEquals(List.of(new ByteRange(40, 3), new ByteRange(50, 20)), announced);
        assertTrue(part.identity().isEmpty());
    }

    private void zip(Entries entries) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            entries.write(zip);
        }
    }

    private interface Entries {
        void write(ZipOutputStream zip) throws IOException;
    }

    private static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        CRC32 checksum = new CRC32();
        checksum.update(content);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static void compress(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private ByteSource entry(String name) throws IOException {
        return ByteSources.zipEntry(ByteSources.ofFile(file), name);
    }

    @Test
    void anArchiveInAZipFile() throws IOException {
        zip(zip -> {
            compress(zip, "about.txt", new byte[1000]);
            store(zip, "2024/news.qrt", ARCHIVE);
            store(zip, "2024/أخبار.qrt", new byte[] {1, 2});
            zip.setComment("a comment after the directory");
        });
        assertReadable(entry("2024/news.qrt"));
        assertArrayEquals(new byte[] {1, 2}, read(entry("2024/أخبار.qrt")));
    }

    @Test
    void aZipFileAfterOtherBytes() throws IOException {
        zip(zip -> store(zip, "news.qrt", ARCHIVE));
        byte[] zip = Files.readAllBytes(file);
        Files.write(file, new byte[513]);
        Files.write(file, zip, StandardOpenOption.APPEND);
        assertReadable(entry("news.qrt"));
    }

    @Test
    void aZipFileWithALongDirectory() throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(
                URI.create("jar:" + file.toUri()),
                Map.of("create", "true", "compressionMethod", "STORED", "forceZIP64End", "true"))) {
            Files.write(zip.getPath("news.qrt"), ARCHIVE);
        }
        assertReadable(entry("news.qrt"));
    }

    @Test
    void moreEntriesThan16BitsCount() throws IOException {
        zip(zip -> {
            for (int i = 0; i < 65_536; i++) {
                store(zip, "n" + i, new byte[0]);
            }
            store(zip, "news.qrt", ARCHIVE);
        });
        assertReadable(entry("news.qrt"));
    }

    @Test
    void aCompressedEntryIsRefused() throws IOException {
        zip(zip -> compress(zip, "news.qrt", ARCHIVE));
        IOException error = assertThrows(ZipException.class, () -> entry("news.qrt"));
        assertTrue(error.getMessage().contains("store it with 'zip -0'"), error::getMessage);
    }

    @Test
    void anEntryThatIsNotThere() throws IOException {
        zip(zip -> store(zip, "news.qrt", ARCHIVE));
        IOException error = assertThrows(FileNotFoundException.class, () -> entry("old.qrt"));
        assertEquals("the zip file has no entry old.qrt", error.getMessage());
    }

    @Test
    void notAZipFile() throws IOException {
        Files.write(file, ARCHIVE);
        assertThrows(ZipException.class, () -> entry("news.qrt"));
        Files.write(file, new byte[3]);
        assertThrows(ZipException.class, () -> entry("news.qrt"));
    }

    /** A changed byte gives the same content or an error, and never other bytes than those of the file. */
    @Test
    void aDamagedZipFileNeverHangsAndNeverLeavesTheFile() throws IOException {
        zip(zip -> {
            store(zip, "a", new byte[] {1, 2, 3});
            store(zip, "b", new byte[] {4, 5});
        });
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < whole.length; i++) {
            for (int change : new int[] {1, 0x80, 0xFF}) {
                byte[] damaged = whole.clone();
                damaged[i] ^= (byte) change;
                Files.write(file, damaged);
                try (ByteSource content = entry("b")) {
                    assertTrue(content.length() < whole.length);
                } catch (ZipException | EOFException | FileNotFoundException e) {
                    assertTrue(e.getMessage() != null);
                }
            }
        }
    }
}
