package org.qirtas.index;

/**
 * Keys as the id index sees them: with the digits of Arabic and Persian as ASCII digits, and hashed to 64 bits by FNV-1a
 * (Fowler, Noll, Vo) over UTF-16 units, finished with the mixer of MurmurHash3 (Appleby).
 */
public final class KeyHash {

    private static final long FNV_OFFSET = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;
    private static final char ARABIC_ZERO = '\u0660';
    private static final char PERSIAN_ZERO = '\u06F0';

    private KeyHash() {}

    /** Hash of a key; equal for keys that differ only in the script of their digits. */
    public static long of(String key) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ fold(key.charAt(i))) * FNV_PRIME;
        }
        hash = (hash ^ hash >>> 33) * 0xFF51AFD7ED558CCDL;
        hash = (hash ^ hash >>> 33) * 0xC4CEB9FE1A85EC53L;
        return hash ^ hash >>> 33;
    }

    /** Whether two keys are the same but for the script of their digits. */
    public static boolean same(String a, String b) {
        if (a.length() != b.length()) {
            return false;
        }
        for (int i = 0; i < a.length(); i++) {
            if (a.charAt(i) != b.charAt(i) && fold(a.charAt(i)) != fold(b.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static char fold(char c) {
        if (c >= ARABIC_ZERO && c <= ARABIC_ZERO + 9) {
            return (char) (c - ARABIC_ZERO + '0');
        }
        return c >= PERSIAN_ZERO && c <= PERSIAN_ZERO + 9 ? (char) (c - PERSIAN_ZERO + '0') : c;
    }
}
