package org.qirtas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files longer than a mapping can be; they are sparse, so that they take no room. */
class FileSourceTest {

    private static final long GIB = 1L << 30;

    @TempDir
    private Path folder;

    private ArchiveFile sparse(long length, long... marks) throws IOException {
        Path file = folder.resolve("sparse");
        try (RandomAccessFile writer = new RandomAccessFile(file.toFile(), "rw")) {
            writer.setLength(length);
            for (long mark : marks) {
                writer.seek(mark - 3);
                writer.write(new byte[] {1, 2, 3, 4, 5, 6});
            }
        }
        return new ArchiveFile(FileSource.open(file), "sparse");
    }

    @Test
    void aReadGoesOverTheEndOfAPiece() throws IOException {
        try (ArchiveFile file = sparse(3 * GIB + 5, GIB, 2 * GIB, 3 * GIB)) {
            assertEquals(3 * GIB + 5, file.length());
            for (long mark = GIB; mark <= 3 * GIB; mark += GIB) {
                assertArrayEquals(new byte[] {0, 1, 2, 3, 4, 5, 6, 0}, file.read(mark - 4, 8));
            }
        }
    }

    @Test
    void nothingIsReadBehindTheEnd() throws IOException {
        try (ArchiveFile file = sparse(2 * GIB)) {
            assertArrayEquals(new byte[2], file.read(2 * GIB - 2, 2));
            assertThrows(EOFException.class, () -> file.read(2 * GIB - 2, 3));
        }
    }

    @Test
    void anEmptyFileIsNoArchive() throws IOException {
        try (ArchiveFile file = sparse(0)) {
            assertEquals(0, file.length());
        }
        assertThrows(UnsupportedArchiveException.class, () -> Archive.open(folder.resolve("sparse")));
    }

    @Test
    void aFolderIsNoArchive() {
        IOException error = assertThrows(IOException.class, () -> Archive.open(folder));
        assertEquals(folder + " is a folder, not an archive", error.getMessage());
    }
}
