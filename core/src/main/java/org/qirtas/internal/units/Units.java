package org.qirtas.internal.units;

/** Units as bytes, two each, the lower one first. */
final class Units {

    private Units() {}

    static char[] of(byte[] bytes) {
        char[] units = new char[bytes.length / Short.BYTES];
        for (int i = 0; i < units.length; i++) {
            units[i] = (char) ((bytes[2 * i] & 0xFF) | bytes[2 * i + 1] << Byte.SIZE);
        }
        return units;
    }
}
