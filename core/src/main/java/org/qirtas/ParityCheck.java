package org.qirtas;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.qirtas.format.Checksum;
import org.qirtas.format.Limits;
import org.qirtas.format.SectionHeader;
import org.qirtas.format.SectionType;
import org.qirtas.format.proto.Parity;
import org.qirtas.parity.DescriptionPages;
import org.qirtas.parity.DescriptionSearch;
import org.qirtas.parity.ParityDescription;
import org.qirtas.parity.ProtectedBytes;

/** Checks what the checksum of a parity section does not cover, and that it belongs to the bytes that it protects. For one thread. */
final class ParityCheck {

    private final ArchiveFile file;
    private final ParityDescription description;
    private final byte[] sector;
    private final long sectorsStart;

    private ParityCheck(ArchiveFile file, ParityDescription description) {
        this.file = file;
        this.description = description;
        sector = new byte[description.shape().sectorLength()];
        sectorsStart = description.sectorsOffset();
    }

    /** Takes what is wrong. */
    interface Receiver {
        void damage(long position, String what);
    }

    /**
     * Checks a parity section.
     *
     * @param whole whether all that it protects is whole otherwise, and so has to be what the parity was made of
     */
    static void run(ArchiveFile file, Parity place, boolean whole, Receiver receiver) throws IOException {
        SectionHeader header = file.header(place.getOffset(), SectionType.PARITY);
        if (header.checkedLength() > Limits.SECTION) {
            receiver.damage(place.getOffset(), "its description has " + header.checkedLength() + " bytes");
            return;
        }
        byte[] pages = file.read(place.getOffset() + SectionHeader.LENGTH, header.checkedLength());
        DescriptionSearch search = new DescriptionSearch();
        search.look(Arrays.copyOf(pages, pages.length + DescriptionSearch.LOOKAHEAD), pages.length);
        List<ParityDescription> found = search.found();
        if (found.size() != 1
                || found.get(0).offset() != place.getOffset()
                || found.get(0).fileLength() != file.length()
                || !Arrays.equals(pages, DescriptionPages.toBytes(found.get(0)))) {
            receiver.damage(place.getOffset(), "it does not describe this archive");
            return;
        }
        ParityCheck check = new ParityCheck(file, found.get(0));
        check.paritySectors(receiver);
        check.secondPages(pages, header, receiver);
        if (whole) {
            check.protectedSectors(receiver);
        }
    }

    private void paritySectors(Receiver receiver) throws IOException {
        for (int i = 0; i < description.shape().paritySectors(); i++) {
            long position = sectorsStart + (long) i * sector.length;
            file.read(position, sector, sector.length);
            if (Checksum.of(sector) != description.parityChecksum(i)) {
                receiver.damage(position, "a parity sector does not match its checksum");
            }
        }
    }

    private void secondPages(byte[] pages, SectionHeader header, Receiver receiver) throws IOException {
        long start = sectorsStart + description.shape().parityBytes();
        boolean isComplete = header.payloadLength() == description.payloadLength();
        if (!isComplete || !Arrays.equals(pages, file.read(start, pages.length))) {
            receiver.damage(start, "its two descriptions differ");
        }
    }

    private void protectedSectors(Receiver receiver) throws IOException {
        ProtectedBytes bytes = description.protectedBytes();
        for (int i = 0; i < description.shape().sectors(); i++) {
            bytes.read(i, sector, file::read);
            if (Checksum.of(sector) != description.checksum(i)) {
                receiver.damage(description.offset(), "sector " + i + " is not the one that the parity was made of");
            }
        }
    }
}
