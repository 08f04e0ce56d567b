package org.qirtas.internal.parity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.qirtas.internal.bytes.Crc32c;

/** Restores the data sectors of a stripe that do not match their checksums. For one thread. */
public final class StripeRepair {

    private final ParityDescription description;
    private final ParityShape shape;
    private final StripeCode code;
    private final byte[] sector;

    /** A repair of the bytes that a parity section protects. */
    public StripeRepair(ParityDescription description) {
        this.description = description;
        shape = description.shape();
        code = new StripeCode(shape.sectorLength(), shape.parity());
        sector = new byte[shape.sectorLength()];
    }

    /** The sectors of the file in their current state. */
    public interface Sectors {
        /** Puts a data sector into an array, with zeros where the protected bytes end. */
        void read(int sector, byte[] target) throws IOException;

        /** Puts a parity sector into an array. */
        void readParity(int paritySector, byte[] target) throws IOException;

        /** Takes a restored data sector. */
        void restored(int sector, byte[] bytes) throws IOException;
    }

    /**
     * Restores a stripe.
     *
     * @return number of its data sectors that remain lost
     */
    public int repair(int stripe, Sectors sectors) throws IOException {
        int[] lost = lost(stripe, sectors);
        if (lost.length == 0) {
            return 0;
        }
        List<Integer> rows = new ArrayList<>();
        List<byte[]> parity = new ArrayList<>();
        for (int row = 0; row < shape.parity() && rows.size() < lost.length; row++) {
            byte[] bytes = new byte[shape.sectorLength()];
            int number = shape.paritySector(stripe, row);
            sectors.readParity(number, bytes);
            if (Crc32c.of(bytes) == description.parityChecksum(number)) {
                rows.add(row);
                parity.add(bytes);
            }
        }
        if (rows.size() < lost.length) {
            return lost.length;
        }
        byte[][] restored = parity.toArray(byte[][]::new);
        code.recover(lost, rows.stream().mapToInt(Integer::intValue).toArray(), restored);
        return lost.length - handBack(stripe, lost, restored, sectors);
    }

    /** Positions of the data sectors that are damaged; the others have been added to the code. */
    private int[] lost(int stripe, Sectors sectors) throws IOException {
        code.clear();
        List<Integer> lost = new ArrayList<>();
        for (int position = 0; position < shape.positions(stripe); position++) {
            int number = shape.sector(stripe, position);
            sectors.read(number, sector);
            if (Crc32c.of(sector) == description.checksum(number)) {
                code.add(position, sector);
            } else {
                lost.add(position);
            }
        }
        return lost.stream().mapToInt(Integer::intValue).toArray();
    }

    private int handBack(int stripe, int[] lost, byte[][] restored, Sectors sectors) throws IOException {
        int whole = 0;
        for (int i = 0; i < lost.length; i++) {
            int number = shape.sector(stripe, lost[i]);
            if (Crc32c.of(restored[i]) == description.checksum(number)) {
                sectors.restored(number, restored[i]);
                whole++;
            }
        }
        return whole;
    }
}
