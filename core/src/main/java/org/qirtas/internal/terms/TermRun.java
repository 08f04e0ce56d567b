package org.qirtas.internal.terms;

import java.io.IOException;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.io.TemporaryBytes;

/**
 * Terms of consecutive documents in ascending order, in temporary bytes. For one thread.
 *
 * <pre>
 *  terms: | shared with the term before | further units | these | documents |   all varints
 *  lists: | gap to the document before, from 0 | impact, if known (a byte) |
 * </pre>
 *
 * @param termBytes has terms, from a position on
 * @param listBytes has their documents, from a position on
 * @param size number of terms
 * @param hasImpacts whether the impact of a term in each document is known
 */
record TermRun(
        TemporaryBytes termBytes,
        long termsStart,
        TemporaryBytes listBytes,
        long listsStart,
        int size,
        boolean hasImpacts) {

    /** Bytes that are written at a time. */
    private static final int PIECE = 1 << 16;

    /** Writes terms after others. */
    static TermRun write(SortedTerms terms, boolean hasImpacts, TemporaryBytes termBytes, TemporaryBytes listBytes)
            throws IOException {
        long termsStart = termBytes.length();
        long listsStart = listBytes.length();
        ByteWriter termPiece = new ByteWriter();
        ByteWriter listPiece = new ByteWriter();
        String before = "";
        int size = 0;
        for (; terms.next(); size++) {
            String term = terms.term();
            int shared = TermSymbols.shared(term, before);
            termPiece
                    .varint(shared)
                    .varint(term.length() - shared)
                    .units(term, shared)
                    .varint(terms.count());
            before = term;
            documents(terms, hasImpacts, listPiece);
            termPiece = written(termPiece, PIECE, termBytes);
            listPiece = written(listPiece, PIECE, listBytes);
        }
        written(termPiece, 0, termBytes);
        written(listPiece, 0, listBytes);
        return new TermRun(termBytes, termsStart, listBytes, listsStart, size, hasImpacts);
    }

    private static void documents(SortedTerms terms, boolean hasImpacts, ByteWriter out) throws IOException {
        int[] documents = new int[terms.count()];
        byte[] impacts = new byte[documents.length];
        terms.documents(documents, impacts, 0);
        int before = 0;
        for (int i = 0; i < documents.length; i++) {
            out.varint(documents[i] - before);
            before = documents[i];
            if (hasImpacts) {
                out.u8(impacts[i] & 0xFF);
            }
        }
    }

    /** Writes a piece that is long enough, and returns the one for what follows. */
    private static ByteWriter written(ByteWriter piece, int length, TemporaryBytes out) throws IOException {
        if (piece.length() < length) {
            return piece;
        }
        out.write(piece.toBytes());
        return new ByteWriter();
    }

    /** The terms, from the first one on. */
    SortedTerms terms() {
        return new Terms();
    }

    private final class Terms implements SortedTerms {

        private final TemporaryBytes.Reader terms = termBytes.reader(termsStart);
        private final TemporaryBytes.Reader lists = listBytes.reader(listsStart);
        private final char[] units = new char[TermCode.MAX_UNITS];
        private int length;
        private int count;
        private int passed;

        @Override
        public boolean next() throws IOException {
            if (passed == size) {
                return false;
            }
            passed++;
            int shared = terms.varint();
            length = shared + terms.varint();
            for (int i = shared; i < length; i++) {
                units[i] = (char) terms.varint();
            }
            count = terms.varint();
            return true;
        }

        @Override
        public String term() {
            return new String(units, 0, length);
        }

        @Override
        public int count() {
            return count;
        }

        @Override
        public void documents(int[] target, byte[] impacts, int from) throws IOException {
            int document = 0;
            for (int i = from; i < from + count; i++) {
                document += lists.varint();
                target[i] = document;
                if (hasImpacts) {
                    impacts[i] = lists.next();
                }
            }
        }
    }
}
