package org.qirtas.internal.rewrite;

import java.io.IOException;
import java.util.function.IntUnaryOperator;
import org.qirtas.internal.bytes.Crc32c;

/**
 * Parts that follow each other without gaps, each with a checksum, such as the frames of a chunk. Takes their bytes in
 * pieces that need not begin where parts begin. For one thread.
 */
final class CheckedParts {

    private final IntUnaryOperator lengths;
    private final IntUnaryOperator checksums;
    private final Damage damage;
    private Crc32c.Running checksum = new Crc32c.Running();
    private int part = -1;
    private int left;

    /**
     * Parts.
     *
     * @param lengths length of each part; parts of no bytes are not checked
     * @param checksums CRC-32C of each part
     * @param damage makes the error of a part that does not match its checksum
     */
    CheckedParts(IntUnaryOperator lengths, IntUnaryOperator checksums, Damage damage) {
        this.lengths = lengths;
        this.checksums = checksums;
        this.damage = damage;
    }

    /** Makes the error of a part. */
    interface Damage {
        IOException of(int part);
    }

    /** Takes the next bytes, which belong to parts. */
    void take(byte[] bytes, int count) throws IOException {
        int done = 0;
        while (done < count) {
            while (left == 0) {
                begin();
            }
            int taken = Math.min(left, count - done);
            checksum.update(bytes, done, taken);
            done += taken;
            left -= taken;
            if (left == 0 && checksum.value() != checksums.applyAsInt(part)) {
                throw damage.of(part);
            }
        }
    }

    private void begin() {
        part++;
        left = lengths.applyAsInt(part);
        checksum = new Crc32c.Running();
    }
}
