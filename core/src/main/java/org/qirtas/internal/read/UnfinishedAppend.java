package org.qirtas.internal.read;

import java.io.IOException;
import java.util.Arrays;
import org.qirtas.SectionKind;
import org.qirtas.internal.format.FileHeader;
import org.qirtas.internal.format.SectionHeader;
import org.qirtas.internal.format.Trailer;
import org.qirtas.internal.sections.Sections;

/**
 * Finds the whole generations of a file whose last bytes are no trailer, because an append was never finished. It goes
 * from header to header, from the first byte on. Damage must not look like an unfinished append, because the reader
 * would then show an older state of the archive. For one thread.
 */
final class UnfinishedAppend {

    private static final int ALIGNMENT = 8;
    private static final int PIECE = 1 << 16;
    private static final long NONE = -1;

    private final SectionReader file;

    private UnfinishedAppend(SectionReader file) {
        this.file = file;
    }

    /** Where the last whole generation ends; 0 if there is none. */
    static long wholeLength(SectionReader file) throws IOException {
        UnfinishedAppend append = new UnfinishedAppend(file);
        long whole = 0;
        for (long end = append.end(0); end != NONE; end = append.end(end)) {
            whole = end;
        }
        if (whole > 0) {
            append.requireBegun(whole);
            append.requireUnfinished(whole);
        }
        return whole;
    }

    /** The end of the generation that begins at a position, if it is whole. */
    private long end(long start) throws IOException {
        if (start > file.length() - FileHeader.LENGTH || !FileHeader.hasMagic(file.read(start, FileHeader.LENGTH))) {
            return NONE;
        }
        long position = start + FileHeader.LENGTH;
        while (position <= file.length() - SectionHeader.LENGTH) {
            SectionHeader header = SectionHeader.find(file.read(position, SectionHeader.LENGTH), 0)
                    .orElse(null);
            long next = header == null ? NONE : position + header.sectionLength();
            if (header == null || next < position || next > file.length()) {
                return NONE;
            }
            if (header.type() == Sections.MANIFEST.number()) {
                return trailerEnd(start, position, next);
            }
            position = next;
        }
        return NONE;
    }

    /** The end of the trailer after a manifest. After a whole manifest a trailer that is there must be whole. */
    private long trailerEnd(long start, long manifest, long position) throws IOException {
        long end = position + Trailer.LENGTH;
        if (end > file.length()) {
            return NONE;
        }
        byte[] bytes = file.read(position, Trailer.LENGTH);
        if (Arrays.equals(bytes, new byte[Trailer.LENGTH])) {
            // A crash of the system may leave zeros where bytes were never written.
            return NONE;
        }
        file.section(manifest, Sections.MANIFEST);
        Trailer trailer = file.parsed(position, SectionKind.TRAILER, () -> Trailer.fromBytes(bytes));
        if (trailer.generationLength() != end - start) {
            throw file.damage(position, SectionKind.TRAILER, "it ends another generation");
        }
        return end;
    }

    /** Requires that the bytes after the whole generations look like the beginning of another one. */
    private void requireBegun(long whole) throws IOException {
        byte[] start = file.read(whole, (int) Math.min(FileHeader.LENGTH, file.length() - whole));
        if (!FileHeader.mayBegin(start) && !Arrays.equals(start, new byte[start.length])) {
            throw file.damage(whole, SectionKind.FILE, "bytes after the last generation that belong to none");
        }
    }

    /** Requires that no later generation was finished: one whose trailer is there has damage before it. */
    private void requireUnfinished(long whole) throws IOException {
        byte[] piece = new byte[PIECE + Trailer.LENGTH];
        for (long position = whole; position < file.length(); position += PIECE) {
            int length = (int) Math.min(piece.length, file.length() - position);
            file.read(position, piece, length);
            for (int i = 0; i <= Math.min(PIECE - ALIGNMENT, length - Trailer.LENGTH); i += ALIGNMENT) {
                if (isTrailer(piece, i, position + i, whole)) {
                    throw file.damage(
                            whole,
                            SectionKind.FILE,
                            "the generation at byte " + whole + " is damaged; a trailer at byte " + (position + i)
                                    + " shows that it was finished");
                }
            }
        }
    }

    private static boolean isTrailer(byte[] bytes, int start, long position, long whole) {
        return Trailer.find(bytes, start)
                .filter(trailer -> trailer.generationLength() <= position + Trailer.LENGTH - whole)
                .isPresent();
    }
}
