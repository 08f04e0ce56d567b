package org.qirtas.golden;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.qirtas.internal.bytes.Crc32c;

/** Copies of an archive of which a byte was changed and the checksums with it, so that only what it says can be wrong. */
final class Lies {

    private static final int FIRST_SECTION = 16;
    private static final int HEADER = 32;
    private static final int MANIFEST = 6;
    private static final int TRAILER = 40;

    private final byte[] archive;
    private final List<Integer> sections = new ArrayList<>();

    Lies(byte[] archive) {
        this.archive = archive;
        ByteBuffer buffer = little(archive);
        int at = FIRST_SECTION;
        while (at < archive.length - TRAILER) {
            int end = at + HEADER + ((int) buffer.getLong(at + 16) + 7) / 8 * 8;
            if (end > archive.length) {
                return;
            }
            sections.add(at);
            at = end + (buffer.getShort(at + 4) == MANIFEST ? TRAILER + FIRST_SECTION : 0);
        }
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** A copy in which one byte under the checksum of a section is another one. */
    byte[] next(Random random) {
        byte[] copy = archive.clone();
        ByteBuffer buffer = little(copy);
        int section = sections.get(random.nextInt(sections.size()));
        int payload = section + HEADER;
        int checked = buffer.getInt(section + 12);
        int place = payload + random.nextInt(checked);
        copy[place] ^= (byte) (random.nextBoolean() ? 1 << random.nextInt(8) : 1 + random.nextInt(255));
        buffer.putInt(section + 24, Crc32c.of(Arrays.copyOfRange(copy, payload, payload + checked)));
        buffer.putInt(section + 28, Crc32c.of(Arrays.copyOfRange(copy, section, section + 28)));
        return copy;
    }
}
