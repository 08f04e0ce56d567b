package org.qirtas.internal.rescue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.qirtas.internal.format.Limits;
import org.qirtas.internal.format.SectionHeader;
import org.qirtas.internal.io.WorkingCopy;
import org.qirtas.internal.parity.DataSectors;
import org.qirtas.internal.parity.DescriptionPages;
import org.qirtas.internal.parity.DescriptionSearch;
import org.qirtas.internal.parity.ParityDescription;
import org.qirtas.internal.parity.ParityEncoder;
import org.qirtas.internal.parity.ParityShape;
import org.qirtas.internal.parity.StripeRepair;
import org.qirtas.internal.sections.Sections;

/** Restores the bytes of a generation that parity sections protect, and then the parity sections. For one thread. */
final class GenerationRepair {

    private static final int PIECE = 1 << 20;

    /** Maximum ratio of the original length to the present length of a file. Parity cannot restore more. */
    private static final int MAX_GROWTH = 4;

    /**
     * Maximum number of passes. A pass may restore bytes that the next one needs, but forged sections could contradict
     * each other endlessly.
     */
    private static final int MAX_PASSES = 8;

    private final WorkingCopy copy;
    private final List<ParityDescription> descriptions;
    private long restoredBytes;

    /** Looks for parity sections anywhere in a generation, or in a file that is only one. */
    GenerationRepair(WorkingCopy copy) throws IOException {
        this.copy = copy;
        DescriptionSearch search = new DescriptionSearch();
        long length = copy.length();
        byte[] piece = new byte[(int) Math.min(PIECE, length) + DescriptionSearch.LOOKAHEAD];
        for (long position = 0; position < length; position += PIECE) {
            copy.read(position, piece, 0, piece.length);
            search.look(piece, (int) Math.min(PIECE, length - position));
        }
        descriptions = credible(search);
    }

    /**
     * The sections of one generation that is not much longer than the present bytes, because a description can state any
     * length. Where another generation follows, it is not longer at all.
     */
    private List<ParityDescription> credible(DescriptionSearch search) throws IOException {
        long longest = copy.isFollowed() ? copy.length() : MAX_GROWTH * copy.length() + PIECE;
        List<ParityDescription> first = search.found(1, description -> description.fileLength() <= longest);
        return first.isEmpty()
                ? first
                : search.found(
                        Limits.PARITY,
                        description -> description.fileLength() == first.get(0).fileLength());
    }

    /** Number of parity sections found. */
    int sections() {
        return descriptions.size();
    }

    /** The length of the generation before it was damaged, if parity tells it. */
    OptionalLong originalLength() {
        return descriptions.stream().mapToLong(ParityDescription::fileLength).findFirst();
    }

    /** Number of restored bytes: those of restored sectors, and those by which the file was too short or too long. */
    long restoredBytes() {
        return restoredBytes;
    }

    /**
     * Restores everything that can be restored. Bytes restored by one section may help another one; unfinished sections
     * therefore take turns.
     */
    void run() throws IOException {
        if (!descriptions.isEmpty()) {
            restoredBytes += copy.setLength(descriptions.get(0).fileLength());
        }
        List<ParityDescription> left = new ArrayList<>(descriptions);
        long before = -1;
        for (int pass = 0; pass < MAX_PASSES && before != restoredBytes; pass++) {
            before = restoredBytes;
            for (ParityDescription description : List.copyOf(left)) {
                Sectors sectors = new Sectors(description);
                if (sectors.repair() == 0) {
                    sectors.writeSection();
                    left.remove(description);
                }
            }
        }
    }

    /** The sectors of the copy for a parity section. */
    private final class Sectors implements StripeRepair.Sectors {
        private final ParityDescription description;
        private final DataSectors dataSectors;
        private final long sectorsStart;

        Sectors(ParityDescription description) {
            this.description = description;
            dataSectors = description.dataSectors();
            sectorsStart = description.sectorsOffset();
        }

        /** Restores all stripes, and returns the number of sectors that remain lost. */
        long repair() throws IOException {
            StripeRepair repair = new StripeRepair(description);
            long lost = 0;
            for (int stripe = 0; stripe < description.shape().stripes(); stripe++) {
                lost += repair.repair(stripe, this);
            }
            return lost;
        }

        @Override
        public void read(int sector, byte[] target) throws IOException {
            dataSectors.read(sector, target, copy::read);
        }

        @Override
        public void readParity(int paritySector, byte[] target) throws IOException {
            copy.read(position(paritySector), target, 0, target.length);
        }

        private long position(int paritySector) {
            return sectorsStart + (long) paritySector * description.shape().sectorLength();
        }

        @Override
        public void restored(int sector, byte[] bytes) throws IOException {
            dataSectors.parts(sector, (position, offset, length) -> copy.write(position, bytes, offset, length));
            restoredBytes += bytes.length;
        }

        /** Writes the original parity section, computed from the bytes that it protects. */
        void writeSection() throws IOException {
            ParityShape shape = description.shape();
            byte[] pages = DescriptionPages.toBytes(description);
            SectionHeader header = Sections.PARITY.header(description.sequence(), pages, description.payloadLength());
            put(description.offset(), header.toBytes());
            put(description.offset() + SectionHeader.LENGTH, pages);
            new ParityEncoder(shape).encode(this::read, (number, bytes) -> put(position(number), bytes));
            put(sectorsStart + shape.parityBytes(), Arrays.copyOf(pages, pages.length + header.padding()));
        }
    }

    /** Writes bytes if they differ from the present ones. */
    private void put(long position, byte[] bytes) throws IOException {
        byte[] present = new byte[bytes.length];
        copy.read(position, present, 0, present.length);
        if (!Arrays.equals(present, bytes)) {
            copy.write(position, bytes, 0, bytes.length);
            restoredBytes += bytes.length;
        }
    }
}
