package org.qirtas.internal.parity;

import java.io.IOException;
import org.qirtas.internal.bytes.Crc32c;

/** Computes parity sectors and all checksums, stripe by stripe. For one thread. */
public final class ParityEncoder {

    private final ParityShape shape;
    private final StripeCode code;
    private final byte[] sector;
    private final int[] checksums;

    /** An encoder for protected bytes in a shape. */
    public ParityEncoder(ParityShape shape) {
        this.shape = shape;
        code = new StripeCode(shape.sectorLength(), shape.parity());
        sector = new byte[shape.sectorLength()];
        checksums = new int[shape.sectors() + shape.paritySectors()];
    }

    /** A source of data sectors. */
    public interface Source {
        /** Puts a sector into an array, with zeros where the protected bytes end. */
        void read(int sector, byte[] target) throws IOException;
    }

    /** A target for parity sectors. */
    public interface Target {
        /** Takes a sector. The array is reused. */
        void write(int paritySector, byte[] bytes) throws IOException;
    }

    /** Encodes all stripes. */
    public void encode(Source source, Target target) throws IOException {
        for (int stripe = 0; stripe < shape.stripes(); stripe++) {
            code.clear();
            for (int position = 0; position < shape.positions(stripe); position++) {
                int number = shape.sector(stripe, position);
                source.read(number, sector);
                checksums[number] = Crc32c.of(sector);
                code.add(position, sector);
            }
            for (int row = 0; row < shape.parity(); row++) {
                int number = shape.paritySector(stripe, row);
                code.parity(row, sector);
                checksums[shape.sectors() + number] = Crc32c.of(sector);
                target.write(number, sector);
            }
        }
    }

    /** CRC-32C of each data sector, then of each parity sector. */
    public int[] checksums() {
        return checksums.clone();
    }
}
