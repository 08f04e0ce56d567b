package org.qirtas.internal.check;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import org.qirtas.internal.bytes.Crc32c;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.Manifest;
import org.qirtas.internal.format.SectionHeader;
import org.qirtas.internal.parity.DataSectors;
import org.qirtas.internal.parity.ParityDescription;
import org.qirtas.internal.parity.ParityEncoder;
import org.qirtas.internal.parity.ParityShape;
import org.qirtas.internal.read.SectionReader;
import org.qirtas.internal.sections.Sections;

/**
 * Checks the bytes of a parity section that its checksum does not cover, and recomputes the parity from the bytes that
 * it protects. For one thread.
 */
final class ParityCheck {

    private static final int PIECE = 1 << 20;

    private final SectionReader file;
    private final ParityDescription description;
    private final ParityShape shape;
    private final Receiver receiver;
    private final boolean whole;
    private final BitSet damagedStripes = new BitSet();
    private final byte[] stored;

    private ParityCheck(SectionReader file, ParityDescription description, boolean whole, Receiver receiver) {
        this.file = file;
        this.description = description;
        this.receiver = receiver;
        this.whole = whole;
        shape = description.shape();
        stored = new byte[shape.sectorLength()];
    }

    /** Receives damage. */
    interface Receiver {
        void damage(long position, String what);
    }

    /**
     * Checks a parity section.
     *
     * @param whole whether all protected bytes are otherwise whole, and must therefore be those from which the parity
     *     was made
     */
    static void run(SectionReader file, Manifest.Parity place, boolean whole, Receiver receiver) throws IOException {
        long offset = place.offset();
        SectionHeader header = file.header(offset, Sections.PARITY);
        if (header.checkedLength() > Sections.PARITY.limit()) {
            receiver.damage(offset, "its description has " + header.checkedLength() + " bytes");
            return;
        }
        ParityDescription description;
        try {
            description = Sections.PARITY.parse(file.read(offset + SectionHeader.LENGTH, header.checkedLength()));
        } catch (FormatException e) {
            receiver.damage(offset, e.problem());
            return;
        }
        if (description.offset() != offset
                || description.fileLength() != file.length()
                || description.sequence() != header.sequence()
                || description.payloadLength() != header.payloadLength()) {
            receiver.damage(offset, "it does not describe this archive");
            return;
        }
        ParityCheck check = new ParityCheck(file, description, whole, receiver);
        check.secondCopy();
        check.sectors();
    }

    private void secondCopy() throws IOException {
        int length = description.pagesLength();
        long first = description.offset() + SectionHeader.LENGTH;
        long second = description.sectorsOffset() + shape.parityBytes();
        for (int done = 0; done < length; done += PIECE) {
            int count = Math.min(PIECE, length - done);
            if (!Arrays.equals(file.read(first + done, count), file.read(second + done, count))) {
                receiver.damage(second, "its two descriptions differ");
                return;
            }
        }
    }

    private void sectors() throws IOException {
        DataSectors data = description.dataSectors();
        new ParityEncoder(shape)
                .encode(
                        (sector, target) -> {
                            data.read(sector, target, file::read);
                            checkData(sector, target);
                        },
                        this::checkParity);
    }

    private void checkData(int sector, byte[] bytes) {
        if (Crc32c.of(bytes) != description.checksum(sector)) {
            damagedStripes.set(shape.stripe(sector));
            if (whole) {
                receiver.damage(
                        description.offset(), "sector " + sector + " is not the one from which the parity was made");
            }
        }
    }

    private void checkParity(int paritySector, byte[] computed) throws IOException {
        long position = description.sectorsOffset() + (long) paritySector * stored.length;
        file.read(position, stored, stored.length);
        if (Crc32c.of(stored) != description.parityChecksum(paritySector)) {
            receiver.damage(position, "a parity sector does not match its checksum");
        } else if (!damagedStripes.get(shape.stripeOfParity(paritySector)) && !Arrays.equals(stored, computed)) {
            receiver.damage(position, "a parity sector does not match the data of its stripe");
        }
    }
}
