package org.qirtas.internal.parity;

import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.SectionHeader;

/**
 * The description of a parity section: the bytes that it protects, their division into sectors, and the CRC-32C of each
 * sector, which identifies lost sectors. The section holds it twice, in pages.
 *
 * <pre>
 *  0          4             12            20              28        32       36
 *  | sequence | file length | tail length | sector length | stripes | parity |
 *  | ranges (count, then gap and length of each: varints) | CRC-32C of each data sector, then of each parity sector |
 * </pre>
 *
 * @param offset where the section begins in the file; the pages hold it
 * @param sequence position of the section among the sections of the file
 * @param fileLength length of the file
 * @param tailLength bytes at the end of the file that are protected too
 * @param shape division of the protected bytes
 * @param ranges the protected bytes before the section
 * @param checksums CRC-32C of each data sector, then of each parity sector
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
public record ParityDescription(
        long offset,
        int sequence,
        long fileLength,
        long tailLength,
        ParityShape shape,
        ProtectedBytes ranges,
        int[] checksums) {

    /** Minimum length of a sector. The checksums of shorter sectors would be as long as the sectors. */
    static final int MIN_SECTOR = 64;

    private static final int MAX_SECTOR = 1 << 16;
    private static final int MAX_PARITY = 64;

    /** The data sectors in the file. */
    public DataSectors dataSectors() {
        return new DataSectors(shape, ranges, fileLength - tailLength, tailLength);
    }

    /** CRC-32C of an undamaged data sector. */
    public int checksum(int sector) {
        return checksums[sector];
    }

    /** CRC-32C of an undamaged parity sector. */
    public int parityChecksum(int paritySector) {
        return checksums[shape.sectors() + paritySector];
    }

    /** The description's bytes. */
    public byte[] toBytes() {
        ByteWriter writer = head();
        for (int checksum : checksums) {
            writer.u32(checksum);
        }
        return writer.toBytes();
    }

    /** Everything except the checksums. */
    private ByteWriter head() {
        ByteWriter writer = new ByteWriter()
                .u32(sequence)
                .u64(fileLength)
                .u64(tailLength)
                .u32(shape.sectorLength())
                .u32(shape.stripes())
                .u32(shape.parity());
        ranges.write(writer);
        return writer;
    }

    /**
     * Reads a description.
     *
     * @param offset where its section begins in the file
     */
    static ParityDescription fromBytes(long offset, byte[] bytes) throws FormatException {
        ByteReader reader = new ByteReader(bytes);
        int sequence = reader.u32();
        long fileLength = reader.u64();
        long tailLength = reader.u64();
        int sectorLength = reader.u32();
        int stripes = reader.u32();
        int parity = reader.u32();
        boolean possible = offset >= 0
                && sequence >= 0
                && tailLength >= 0
                && tailLength <= fileLength - offset
                && sectorLength >= MIN_SECTOR
                && sectorLength <= MAX_SECTOR
                && stripes > 0
                && parity > 0
                && parity <= MAX_PARITY;
        if (!possible) {
            throw new FormatException("a parity section describes itself in impossible numbers");
        }
        ProtectedBytes ranges = ProtectedBytes.read(reader, offset);
        long before = ParityShape.sectors(ranges.length(), sectorLength);
        long sectors = before + ParityShape.sectors(tailLength, sectorLength);
        long perStripe = (sectors + stripes - 1) / stripes;
        if (perStripe + parity > StripeCode.MAX_SECTORS
                || sectors + (long) stripes * parity != reader.remaining() / Integer.BYTES
                || reader.remaining() % Integer.BYTES != 0) {
            throw new FormatException("a parity section has the wrong number of sectors");
        }
        ParityShape shape = new ParityShape(sectorLength, (int) before, (int) (sectors - before), stripes, parity);
        if (offset + SectionHeader.LENGTH + payloadLength(PageLengths.all(bytes.length), shape)
                > fileLength - tailLength) {
            throw new FormatException("a parity section extends beyond the end of the file that it describes");
        }
        int[] checksums = new int[reader.remaining() / Integer.BYTES];
        for (int i = 0; i < checksums.length; i++) {
            checksums[i] = reader.u32();
        }
        return new ParityDescription(offset, sequence, fileLength, tailLength, shape, ranges, checksums);
    }

    /** Length of one copy of the description, in pages. */
    public int pagesLength() {
        return PageLengths.all(head().length() + checksums.length * Integer.BYTES);
    }

    /** Length of the section's payload: the description, the parity sectors, and the description again. */
    public long payloadLength() {
        return payloadLength(pagesLength(), shape);
    }

    private static long payloadLength(int pagesLength, ParityShape shape) {
        return 2L * pagesLength + shape.parityBytes();
    }

    /** Where the first parity sector begins in the file: after the first copy of the description. */
    public long sectorsOffset() {
        return offset + SectionHeader.LENGTH + pagesLength();
    }
}
