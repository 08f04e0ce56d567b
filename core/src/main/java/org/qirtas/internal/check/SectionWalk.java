package org.qirtas.internal.check;

import java.io.IOException;
import java.util.Arrays;
import org.qirtas.SectionKind;
import org.qirtas.internal.bytes.Crc32c;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.FileHeader;
import org.qirtas.internal.format.SectionHeader;
import org.qirtas.internal.format.Trailer;
import org.qirtas.internal.read.SectionReader;

/** Checks the sections of a generation, from the first byte to the last. For one thread. */
final class SectionWalk {

    private static final int ALIGNMENT = 8;
    private static final int PIECE = 1 << 20;

    private final SectionReader file;
    private final SectionInventory inventory;
    private final Receiver receiver;

    SectionWalk(SectionReader file, SectionInventory inventory, Receiver receiver) {
        this.file = file;
        this.inventory = inventory;
        this.receiver = receiver;
    }

    /** Receives damage. */
    interface Receiver extends SectionInventory.Receiver {
        void report(long position, SectionKind section, String what);
    }

    void run() throws IOException {
        long end = file.length() - Trailer.LENGTH;
        long position = FileHeader.LENGTH;
        int sequence = 0;
        boolean lost = false;
        while (position + SectionHeader.LENGTH <= end) {
            try {
                SectionHeader header = SectionHeader.fromBytes(file.read(position, SectionHeader.LENGTH));
                header.requireFits(position, end);
                if (!lost && header.sequence() != sequence) {
                    receiver.report(position, header.type(), "section " + sequence + " is missing before it");
                }
                lost = false;
                sequence = header.sequence() + 1;
                check(position, header);
                inventory.add(position, header);
                position += header.sectionLength();
            } catch (FormatException e) {
                if (!lost) {
                    receiver.report(position, SectionKind.UNKNOWN, e.problem());
                }
                lost = true;
                position += ALIGNMENT;
            }
        }
        if (position != end && !lost) {
            receiver.report(position, SectionKind.FILE, "bytes between the last section and the trailer");
        }
    }

    private void check(long position, SectionHeader header) throws IOException {
        long payload = position + SectionHeader.LENGTH;
        if (checksum(payload, header.checkedLength()) != header.payloadChecksum()) {
            receiver.report(position, header.type(), "the section does not match its checksum");
        }
        byte[] padding = file.read(payload + header.payloadLength(), header.padding());
        if (!Arrays.equals(padding, new byte[padding.length])) {
            receiver.report(payload + header.payloadLength(), header.type(), "the padding is not zero");
        }
    }

    private int checksum(long position, int length) throws IOException {
        Crc32c.Running checksum = new Crc32c.Running();
        byte[] piece = new byte[Math.min(PIECE, length)];
        for (int done = 0; done < length; done += piece.length) {
            int count = Math.min(piece.length, length - done);
            file.read(position + done, piece, count);
            checksum.update(piece, count);
        }
        return checksum.value();
    }
}
