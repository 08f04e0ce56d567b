package org.qirtas.internal.index;

/**
 * Keys in the form of the id index: folded, hashed to 64 bits with FNV-1a (Fowler, Noll, Vo) over UTF-16 units, and
 * finished with the mixer of MurmurHash3 (Appleby).
 */
public final class KeyHash {

    private static final long FNV_OFFSET = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;

    private KeyHash() {}

    /** Hash of a key; equal for keys that are the same. */
    public static long of(String key) {
        String folded = KeyFold.fold(key);
        long hash = FNV_OFFSET;
        for (int i = 0; i < folded.length(); i++) {
            hash = (hash ^ folded.charAt(i)) * FNV_PRIME;
        }
        hash = (hash ^ hash >>> 33) * 0xFF51AFD7ED558CCDL;
        hash = (hash ^ hash >>> 33) * 0xC4CEB9FE1A85EC53L;
        return hash ^ hash >>> 33;
    }

    /** Whether two keys are equal when folded. */
    public static boolean same(String a, String b) {
        return a.equals(b) || KeyFold.fold(a).equals(KeyFold.fold(b));
    }

    /** Whether a key begins with a prefix when both are folded. */
    public static boolean beginsWith(String key, String prefix) {
        return KeyFold.fold(key).startsWith(KeyFold.fold(prefix));
    }
}
