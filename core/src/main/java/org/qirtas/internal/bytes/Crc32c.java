package org.qirtas.internal.bytes;

import java.util.zip.CRC32C;

/** CRC-32C (Castagnoli polynomial, RFC 3720 appendix B.4), the checksum of every part of an archive. */
public final class Crc32c {

    private Crc32c() {}

    /** Checksum of all bytes. */
    public static int of(byte[] bytes) {
        return of(bytes, 0, bytes.length);
    }

    /** Checksum of some bytes. */
    public static int of(byte[] bytes, int start, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, start, length);
        return (int) crc.getValue();
    }

    /** A checksum of bytes that come in pieces. For one thread. */
    public static final class Running {
        private final CRC32C crc = new CRC32C();

        /** Adds the first bytes of an array. */
        public void update(byte[] bytes, int length) {
            crc.update(bytes, 0, length);
        }

        /** Adds some bytes of an array. */
        public void update(byte[] bytes, int start, int length) {
            crc.update(bytes, start, length);
        }

        /** The checksum of all bytes so far. */
        public int value() {
            return (int) crc.getValue();
        }
    }
}
