package org.qirtas;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qirtas.format.FileHeader;
import org.qirtas.format.FormatException;
import org.qirtas.format.SectionHeader;

/**
 * Finds the sections of a damaged archive by their headers alone: goes from one to the next, and where none begins looks
 * for the next one byte by byte. For one thread.
 */
final class SectionScan {

    private static final int PIECE = 1 << 20;

    private final ArchiveFile file;
    private final List<Found> found = new ArrayList<>();
    private int lastSequence = -1;

    private SectionScan(ArchiveFile file) {
        this.file = file;
    }

    /** A section whose header matches its checksum; its payload may be damaged, or end after the file. */
    record Found(long offset, SectionHeader header) {

        long end() {
            return offset + header.sectionLength();
        }
    }

    static List<Found> run(ArchiveFile file) throws IOException {
        SectionScan scan = new SectionScan(file);
        scan.walk();
        return scan.found;
    }

    private void walk() throws IOException {
        long position = FileHeader.LENGTH;
        while (position <= file.length() - SectionHeader.LENGTH) {
            Found section = at(position);
            if (section == null) {
                section = search(position);
            }
            if (section == null) {
                return;
            }
            found.add(section);
            lastSequence = section.header.sequence();
            // Bytes may be missing inside a section, so that the next one begins before its end.
            boolean isFollowed = section.end() > 0 && at(section.end()) != null;
            position = isFollowed ? section.end() : section.offset + SectionHeader.LENGTH;
        }
    }

    /** The section that begins at a place, if one does and if it comes after those found so far. */
    private @Nullable Found at(long position) throws IOException {
        if (position > file.length() - SectionHeader.LENGTH) {
            return null;
        }
        try {
            SectionHeader header = SectionHeader.fromBytes(file.read(position, SectionHeader.LENGTH));
            return header.sequence() > lastSequence ? new Found(position, header) : null;
        } catch (FormatException e) {
            return null;
        }
    }

    private @Nullable Found search(long start) throws IOException {
        byte[] piece = new byte[PIECE];
        long last = file.length() - SectionHeader.LENGTH;
        for (long position = start; position <= last; position += PIECE - SectionHeader.LENGTH) {
            int count = (int) Math.min(PIECE, file.length() - position);
            file.read(position, piece, count);
            for (int i = 0; i + SectionHeader.LENGTH <= count; i++) {
                Found section = SectionHeader.hasMagic(piece, i) ? at(position + i) : null;
                if (section != null) {
                    return section;
                }
            }
        }
        return null;
    }
}
