package org.qirtas.internal.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PairHashTest {

    /** Key and messages of the reference implementation: the bytes 0, 1, 2… */
    private static final PairHash HASH = new PairHash(0x0706050403020100L, 0x0F0E0D0C0B0A0908L);

    private static long hash(String term, long word) {
        char[] units = ("x" + term).toCharArray();
        HASH.term(units, 1, term.length());
        return HASH.with(word);
    }

    @Test
    void itIsSipHash() {
        assertEquals(0x93F5F5799A932462L, hash("", 0x0706050403020100L));
        assertEquals(0x3F2ACC7F57C29BDBL, hash("\u0100\u0302\u0504\u0706", 0x0F0E0D0C0B0A0908L));
        assertEquals(
                0xB8AD50C6F649AF94L, hash("\u0100\u0302\u0504\u0706\u0908\u0B0A\u0D0C\u0F0E", 0x1716151413121110L));
    }
}
