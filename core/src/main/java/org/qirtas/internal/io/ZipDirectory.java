package org.qirtas.internal.io;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.qirtas.ByteRange;
import org.qirtas.ByteSource;

/**
 * The directory of a zip file. Java's own classes do not tell where in the file an entry lies.
 *
 * <pre>
 * entries | directory | zip64 end (56) | zip64 locator (20) | end (22) comment
 *         |<- length ->
 * </pre>
 *
 * The directory lies directly before the end, or before the zip64 end. Offsets count from the first byte of the zip
 * file, which may follow other bytes.
 */
public final class ZipDirectory {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int LOCATOR = 0x07064b50;
    private static final int LOCATOR_LENGTH = 20;
    private static final int END_64 = 0x06064b50;
    private static final int END_64_LENGTH = 56;

    /** Maximum length of a directory in memory: about half a million entries. */
    private static final int MAX_LENGTH = 1 << 26;

    private final ByteSource zip;

    /** Where the zip file begins in the source. */
    private final long start;

    /** Where the directory begins in the source. */
    private final long position;

    private final ByteBuffer entries;

    /** Reads the directory at the end of a zip file. */
    public ZipDirectory(ByteSource zip) throws IOException {
        this.zip = zip;
        long end = end();
        ByteBuffer ends = read(end, END_LENGTH);
        long length = Integer.toUnsignedLong(ends.getInt(12));
        long offset = Integer.toUnsignedLong(ends.getInt(16));
        ByteBuffer ends64 = end64(end);
        if (ends64 != null) {
            end = ends64Position(end);
            length = ends64.getLong(40);
            offset = ends64.getLong(48);
        }
        position = end - length;
        start = position - offset;
        if (length < 0 || offset < 0 || position < 0 || start < 0) {
            throw new ZipException("the zip file is damaged: its directory lies outside it");
        }
        if (length > MAX_LENGTH) {
            throw new ZipException("the zip file has too many entries; extract the archive from it");
        }
        entries = read(position, (int) length);
    }

    /** Where the end record begins: the last one whose comment reaches to the end of the file. */
    private long end() throws IOException {
        int length = (int) Math.min(zip.length(), END_LENGTH + LONGEST_COMMENT);
        ByteBuffer tail = read(zip.length() - length, length);
        for (int i = length - END_LENGTH; i >= 0; i--) {
            if (tail.getInt(i) == END && i + END_LENGTH + (tail.getShort(i + 20) & 0xFFFF) == length) {
                return zip.length() - length + i;
            }
        }
        throw new ZipException("this is not a zip file, or it is truncated");
    }

    private @Nullable ByteBuffer end64(long end) throws IOException {
        if (end < LOCATOR_LENGTH + END_64_LENGTH
                || read(end - LOCATOR_LENGTH, LOCATOR_LENGTH).getInt(0) != LOCATOR) {
            return null;
        }
        ByteBuffer found = read(ends64Position(end), END_64_LENGTH);
        if (found.getInt(0) != END_64) {
            throw new ZipException("the zip file is damaged, or has an end of an unknown kind");
        }
        return found;
    }

    private static long ends64Position(long end) {
        return end - LOCATOR_LENGTH - END_64_LENGTH;
    }

    /** Where the content of an entry lies. The entry must be stored. */
    public ByteRange find(String name) throws IOException {
        byte[] wanted = name.getBytes(StandardCharsets.UTF_8);
        ZipEntryHeader found = null;
        int next = 0;
        while (next < entries.limit()) {
            ZipEntryHeader entry = ZipEntryHeader.read(entries, next);
            next = entry.end();
            if (!entry.isNamed(wanted)) {
                continue;
            }
            if (found != null) {
                throw new ZipException("the zip file has two entries " + name);
            }
            found = entry;
        }
        if (found == null) {
            throw new FileNotFoundException("the zip file has no entry " + name);
        }
        found.requireStored(name);
        return content(found, name);
    }

    private ByteRange content(ZipEntryHeader entry, String name) throws IOException {
        if (entry.offset() < 0 || entry.offset() > position - start - ZipEntryHeader.LOCAL_LENGTH) {
            throw new ZipException("the zip file is damaged: " + name + " lies outside it");
        }
        ByteBuffer local = read(start + entry.offset(), ZipEntryHeader.LOCAL_LENGTH);
        long content = start + entry.offset() + ZipEntryHeader.localLength(local, name);
        if (entry.length() < 0 || entry.length() > position - content) {
            throw new ZipException("the zip file is damaged: " + name + " extends into its directory");
        }
        return new ByteRange(content, entry.length());
    }

    private ByteBuffer read(long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (zip.read(from + bytes.position(), bytes) < 0) {
                throw new EOFException("the zip file has become shorter");
            }
        }
        return bytes.flip();
    }
}
