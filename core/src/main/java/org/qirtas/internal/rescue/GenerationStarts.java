package org.qirtas.internal.rescue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.FileHeader;
import org.qirtas.internal.format.SectionHeader;
import org.qirtas.internal.format.Trailer;

/**
 * Finds where the generations of a damaged file begin: at a file header, after a trailer, and where the sequence of the
 * sections begins again. It goes from one section to the next, so that bytes of articles are not taken for a generation,
 * and searches byte by byte where nothing known begins. For one thread.
 */
final class GenerationStarts {

    /** Maximum length of the first sections that a trailer may give back to its generation. */
    private static final int FIRST_SECTIONS = 1 << 20;

    /** Bytes that are looked at together, the longest of what is known. */
    private static final int WINDOW = Trailer.LENGTH;

    private final NavigableSet<Long> starts = new TreeSet<>();
    private final long length;
    private final ScanWindow.Bytes bytes;
    private final ScanWindow window;
    private long lastSection;
    private int lastSequence = -1;

    private GenerationStarts(long length, ScanWindow.Bytes bytes) {
        this.length = length;
        this.bytes = bytes;
        window = new ScanWindow(length, bytes, WINDOW);
    }

    /**
     * Looks for them in a file of some length.
     *
     * @param bytes reads the file
     */
    static GenerationStarts find(long length, ScanWindow.Bytes bytes) throws IOException {
        GenerationStarts found = new GenerationStarts(length, bytes);
        found.starts.add(0L);
        found.walk();
        return found;
    }

    /** The starts, ascending; the first is 0. What follows the last section is no generation. */
    List<Long> all() {
        return new ArrayList<>(starts.headSet(lastSection + 1));
    }

    /** Where the last section begins of which the header is whole, or 0. */
    long lastSection() {
        return lastSection;
    }

    private void walk() throws IOException {
        long position = 0;
        while (position < length) {
            long after = take(position, at(position));
            position = after > position ? after : search(position + 1);
        }
    }

    /** Takes what begins at a position, and returns where it ends; the position if it is nothing known. */
    private long take(long position, byte[] window) throws IOException {
        Optional<SectionHeader> section = SectionHeader.find(window, 0);
        if (section.isPresent()) {
            return takeSection(position, section.get());
        }
        Optional<Trailer> trailer = Trailer.find(window, 0);
        if (trailer.isPresent()) {
            return takeTrailer(position + Trailer.LENGTH, trailer.get());
        }
        if (isFileHeader(window, 0)) {
            begin(position);
            return position + FileHeader.LENGTH;
        }
        return position;
    }

    private void begin(long position) {
        starts.add(position);
        lastSequence = -1;
    }

    /** Bytes may be missing inside a section. It is passed over if something known follows. */
    private long takeSection(long position, SectionHeader section) throws IOException {
        if (section.sequence() <= lastSequence) {
            // A file header is lost, and the trailer before it.
            begin(position - FileHeader.LENGTH);
        }
        lastSection = position;
        lastSequence = section.sequence();
        long end = position + section.sectionLength();
        boolean isFollowed = end == length || (end > position && end < length && isKnown(at(end), 0));
        return isFollowed ? end : position + SectionHeader.LENGTH;
    }

    /** The length in a trailer tells where its generation begins if the first sections are lost too. */
    private long takeTrailer(long end, Trailer trailer) {
        long start = end - trailer.generationLength();
        long guessed = starts.last();
        long before = guessed == 0 ? Long.MAX_VALUE : starts.lower(guessed);
        if (start > before && start < guessed && guessed - start < FIRST_SECTIONS) {
            starts.remove(guessed);
            starts.add(start);
        }
        begin(end);
        return end;
    }

    private long search(long start) throws IOException {
        for (long position = start; position < length; position++) {
            int place = window.place(position);
            if (isKnown(window.bytes(), place)) {
                return position;
            }
        }
        return length;
    }

    private static boolean isKnown(byte[] piece, int place) {
        return SectionHeader.find(piece, place).isPresent()
                || Trailer.find(piece, place).isPresent()
                || isFileHeader(piece, place);
    }

    private static boolean isFileHeader(byte[] piece, int place) {
        if (!FileHeader.hasMagic(piece, place)) {
            return false;
        }
        try {
            FileHeader.fromBytes(Arrays.copyOfRange(piece, place, place + FileHeader.LENGTH));
            return true;
        } catch (FormatException e) {
            return false;
        }
    }

    private byte[] at(long position) throws IOException {
        byte[] there = new byte[WINDOW];
        bytes.read(position, there, 0, (int) Math.min(WINDOW, length - position));
        return there;
    }
}
