package org.qirtas.internal.rescue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.FileHeader;
import org.qirtas.internal.format.SectionHeader;
import org.qirtas.internal.format.Trailer;

/**
 * Finds where the generations of a damaged file begin: at a file header that is followed by a first section, and after a
 * trailer. A generation is found if one of the two is whole. For one thread.
 */
final class GenerationStarts {

    private static final int PIECE = 1 << 20;

    /** Bytes that are looked at together: two headers, which are longer than a trailer. */
    private static final int WINDOW = FileHeader.LENGTH + SectionHeader.LENGTH;

    /** The first byte of a file header, and the last one of a trailer. */
    private static final byte FIRST = (byte) 0x89;

    private final SortedSet<Long> starts = new TreeSet<>();
    private long lastSection;

    private GenerationStarts() {}

    /** Reads bytes; where there are none, the target stays zero. */
    interface Bytes {
        void read(long position, byte[] target, int start, int length) throws IOException;
    }

    /** The starts in a file of some length, ascending; the first is 0. */
    static List<Long> find(long length, Bytes bytes) throws IOException {
        GenerationStarts found = new GenerationStarts();
        found.starts.add(0L);
        for (long position = 0; position < length; position += PIECE) {
            byte[] piece = new byte[PIECE + WINDOW];
            bytes.read(position, piece, 0, (int) Math.min(piece.length, length - position));
            found.look(piece, position, length);
        }
        // What follows the last section is no generation.
        return new ArrayList<>(found.starts.headSet(found.lastSection + 1));
    }

    private void look(byte[] piece, long position, long length) {
        for (int i = 0; i < PIECE; i++) {
            long end = position + i + Trailer.LENGTH;
            if (piece[i] == FIRST && isStart(piece, i)) {
                starts.add(position + i);
            }
            if (piece[i + Trailer.LENGTH - 1] == FIRST
                    && end < length
                    && Trailer.find(piece, i).isPresent()) {
                starts.add(end);
            }
            if (SectionHeader.find(piece, i).isPresent()) {
                lastSection = position + i;
            }
        }
    }

    private static boolean isStart(byte[] piece, int place) {
        byte[] header = Arrays.copyOfRange(piece, place, place + FileHeader.LENGTH);
        if (!FileHeader.hasMagic(header)) {
            return false;
        }
        try {
            FileHeader.fromBytes(header);
        } catch (FormatException e) {
            return false;
        }
        return SectionHeader.find(piece, place + FileHeader.LENGTH)
                .filter(section -> section.sequence() == 0)
                .isPresent();
    }
}
