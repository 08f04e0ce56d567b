package org.qirtas.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Blocks of one version of a file in a folder. Sixteen consecutive blocks share a file, each at a fixed place:
 *
 * <pre>
 * mark (4) checksum (4) block (16384) | mark checksum block | ...
 * </pre>
 *
 * A file may have holes. The checksum covers the number of the block and its bytes. Several processes may read and write
 * at the same time: they write equal bytes, and what is half written does not match its checksum. For any number of
 * threads.
 */
final class DiskCache {

    private static final int MARK = 0x51425452;
    private static final int HEADER = 8;
    private static final int PLACE = HEADER + Block.LENGTH;
    private static final int PER_FILE = 16;
    private static final int NAME_LENGTH = 32;

    private static final Set<StandardOpenOption> WRITE = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);

    private final CacheFolder folder;
    private final String name;
    private final long fileLength;

    DiskCache(CacheFolder folder, String identity, long fileLength) {
        this.folder = folder;
        this.name = identity.substring(0, NAME_LENGTH);
        this.fileLength = fileLength;
    }

    private Path file(long block) {
        return folder.file(name, block / PER_FILE);
    }

    private static long place(long block) {
        return block % PER_FILE * PLACE;
    }

    /** A block, or null if it is not there or is damaged. */
    byte @Nullable [] read(long block) {
        ByteBuffer bytes = ByteBuffer.allocate(HEADER + Block.length(block, fileLength));
        try (FileChannel channel = FileChannel.open(file(block), StandardOpenOption.READ)) {
            int count = 0;
            while (bytes.hasRemaining() && count >= 0) {
                count = channel.read(bytes, place(block) + bytes.position());
            }
        } catch (IOException e) {
            return null;
        }
        boolean isWhole = !bytes.hasRemaining()
                && bytes.getInt(0) == MARK
                && bytes.getInt(Integer.BYTES) == checksum(block, bytes);
        return isWhole ? Arrays.copyOfRange(bytes.array(), HEADER, bytes.limit()) : null;
    }

    /** Keeps a block. If that fails, it is requested again when it is needed. */
    void write(long block, byte[] content) {
        if (!folder.isWritable()) {
            return;
        }
        ByteBuffer bytes = ByteBuffer.allocate(HEADER + content.length);
        bytes.put(HEADER, content).putInt(0, MARK).putInt(Integer.BYTES, checksum(block, bytes));
        try (FileChannel channel = FileChannel.open(file(block), WRITE)) {
            long before = channel.size();
            while (bytes.hasRemaining()) {
                channel.write(bytes, place(block) + bytes.position());
            }
            folder.grown(Math.max(0, channel.size() - before));
        } catch (IOException e) {
            folder.giveUp();
        }
    }

    private static int checksum(long block, ByteBuffer bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(ByteBuffer.allocate(Long.BYTES).putLong(0, block));
        checksum.update(bytes.slice(HEADER, bytes.capacity() - HEADER));
        return (int) checksum.getValue();
    }
}
