package org.qirtas.internal.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.Archive;
import org.qirtas.Archives;
import org.qirtas.ByteSource;
import org.qirtas.UnsupportedArchiveException;
import org.qirtas.WriterOptions;
import org.qirtas.internal.read.SectionReader;

/** Long files, which are sparse, so that they take no room; files that fail, and files that are replaced. */
class FileSourceTest {

    private static final long GIB = 1L << 30;

    @TempDir
    private Path folder;

    private SectionReader sparse(long length, long... marks) throws IOException {
        Path file = folder.resolve("sparse");
        try (RandomAccessFile writer = new RandomAccessFile(file.toFile(), "rw")) {
            writer.setLength(length);
            for (long mark : marks) {
                writer.seek(mark - 3);
                writer.write(new byte[] {1, 2, 3, 4, 5, 6});
            }
        }
        return new SectionReader(FileSource.open(file), "sparse");
    }

    @Test
    void placesOfMoreThan31Bits() throws IOException {
        try (SectionReader file = sparse(3 * GIB + 5, GIB, 2 * GIB, 3 * GIB)) {
            assertEquals(3 * GIB + 5, file.length());
            for (long mark = GIB; mark <= 3 * GIB; mark += GIB) {
                assertArrayEquals(new byte[] {0, 1, 2, 3, 4, 5, 6, 0}, file.read(mark - 4, 8));
            }
        }
    }

    @Test
    void nothingIsReadBehindTheEnd() throws IOException {
        try (SectionReader file = sparse(2 * GIB)) {
            assertArrayEquals(new byte[2], file.read(2 * GIB - 2, 2));
            assertThrows(EOFException.class, () -> file.read(2 * GIB - 2, 3));
        }
    }

    @Test
    void anEmptyFileIsNoArchive() throws IOException {
        try (SectionReader file = sparse(0)) {
            assertEquals(0, file.length());
        }
        assertThrows(UnsupportedArchiveException.class, () -> Archive.open(folder.resolve("sparse")));
    }

    @Test
    void aReadTakesLittleMemoryOutsideTheHeap() throws IOException {
        Path file = Files.write(folder.resolve("long"), new byte[3 * FileSource.MAX_READ]);
        try (ByteSource source = FileSource.open(file)) {
            ByteBuffer target = ByteBuffer.allocate(2 * FileSource.MAX_READ);
            assertEquals(FileSource.MAX_READ, source.read(5, target));
            assertEquals(FileSource.MAX_READ, target.remaining());
        }
    }

    /** Two files of one length. */
    private Path write(String name, char letter) throws IOException {
        return Files.writeString(folder.resolve(name), String.valueOf(letter).repeat(1000));
    }

    private static void assertGives(char letter, ByteSource source) throws IOException {
        byte[] expected = String.valueOf(letter).repeat(100).getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = new byte[100];
        assertEquals(bytes.length, source.read(500, ByteBuffer.wrap(bytes)));
        assertArrayEquals(expected, bytes);
    }

    /** A file whose channel is closed, as by an interrupt. */
    private static FileSource interrupted(Path file) throws IOException {
        FileIdentity identity = FileIdentity.of(file);
        FileChannel channel = FileChannel.open(file);
        channel.close();
        return new FileSource(file, identity, channel, new RandomAccessFile(file.toFile(), "r"));
    }

    @Test
    void anInterruptDoesNotCloseAFile() throws IOException {
        try (FileSource source = interrupted(write("a", 'a'))) {
            assertGives('a', source);
            assertTrue(source.isShared());
            assertGives('a', source);
        }
    }

    @Test
    void afterAnInterruptNoOtherFileIsRead() throws IOException {
        try (FileSource source = interrupted(write("a", 'a'))) {
            Files.move(write("b", 'b'), folder.resolve("a"), StandardCopyOption.REPLACE_EXISTING);
            assertGives('a', source);
            assertFalse(source.isShared());
            assertGives('a', source);
        }
    }

    @Test
    void aDeletedFileIsReadAfterAnInterrupt() throws IOException {
        Path file = write("a", 'a');
        try (FileSource source = interrupted(file)) {
            Files.delete(file);
            assertGives('a', source);
            assertFalse(source.isShared());
        }
    }

    @Test
    void anInterruptedThreadOpensAndReads() throws IOException {
        Path file = write("a", 'a');
        Thread.currentThread().interrupt();
        try (ByteSource source = FileSource.open(file)) {
            assertGives('a', source);
            assertTrue(Thread.currentThread().isInterrupted());
        } finally {
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    void whatIsClosedStaysClosed() throws IOException {
        FileSource source = interrupted(write("a", 'a'));
        source.close();
        assertThrows(ClosedChannelException.class, () -> assertGives('a', source));
        assertThrows(ClosedChannelException.class, () -> assertGives('a', source));
    }

    /** Linux gives no byte at the beginning of a process's memory, as a disk gives none of a bad sector. */
    @Test
    void aDiskThatFailsIsAnErrorThatNamesThePlace() throws IOException {
        Path memory = Path.of("/proc/self/mem");
        assumeTrue(Files.isReadable(memory), "only Linux has such a file");
        Path file = write("a", 'a');
        try (FileSource source = new FileSource(
                file, FileIdentity.of(file), FileChannel.open(memory), new RandomAccessFile(file.toFile(), "r"))) {
            IOException error = assertThrows(IOException.class, () -> assertGives('a', source));
            assertEquals(file + " cannot be read at byte 500: Input/output error", error.getMessage());
        }
    }

    @Test
    void aDeviceIsNoArchive() {
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device), "no such device");
        IOException error = assertThrows(IOException.class, () -> Archive.open(device));
        assertEquals(
                "/dev/null is a pipe or a device; save its content in a file and open that file", error.getMessage());
        Path target = folder.resolve("repaired");
        assertThrows(IOException.class, () -> Archives.repair(device, target, false));
        assertThrows(IOException.class, () -> Archives.salvage(folder, target, WriterOptions.DEFAULT));
    }

    @Test
    void aFolderIsNoArchive() {
        IOException error = assertThrows(IOException.class, () -> Archive.open(folder));
        assertEquals(folder + " is a folder, not an archive", error.getMessage());
    }
}
