package org.qirtas.internal.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qirtas.internal.bytes.BitPacking;
import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.Crc32c;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.Payload;
import org.qirtas.testing.FuzzInputs;

/** Search indexes of any bytes. */
class TermsFuzzTest {

    /** Bytes before the lengths of the blocks. */
    private static final int LENGTHS = 10;

    private static final List<String> TERMS = List.of("a", "وزير", "京", "x".repeat(70));

    @TestFactory
    Stream<DynamicTest> inputs() {
        return FuzzInputs.replay(this);
    }

    /** The number of articles, that of the bytes of a directory, the directory, pages. The first block gets its checksum. */
    @FuzzTest
    void index(byte[] input) {
        FuzzInputs.accepts(() -> {
            ByteReader parts = new ByteReader(input);
            int articles = parts.u16();
            byte[] directory = parts.bytes(Math.min(parts.u16(), parts.remaining()));
            byte[] pages = parts.bytes(parts.remaining());
            checksum(directory, pages);
            Payload payload = new Payload(directory, pages);
            TermIndex index = TermIndex.fromBytes(directory, payload, articles);
            for (String term : TERMS) {
                FuzzInputs.accepts(() -> require(index, index.find(term)));
            }
            FuzzInputs.accepts(() -> new TermComparison(index).isSame());
            FuzzInputs.accepts(() -> Bounds.of(index, Set.copyOf(TERMS), Set.of("")));
            FuzzInputs.accepts(() -> {
                BitSet ranks = new BitSet();
                index.addAll("", ranks);
                assertTrue(ranks.length() <= index.documents());
            });
        });
    }

    private static void checksum(byte[] directory, byte[] pages) {
        if (directory.length < LENGTHS) {
            return;
        }
        int width = directory[LENGTHS - 1];
        int at = LENGTHS + (int) BitPacking.length(1, width);
        if (width > 0 && width < Integer.SIZE && at + Integer.BYTES <= directory.length) {
            long length = BitPacking.get(directory, LENGTHS, 0, width);
            byte[] block = Arrays.copyOf(pages, (int) Math.min(length, pages.length));
            byte[] checksum = new ByteWriter().u32(Crc32c.of(block)).toBytes();
            System.arraycopy(checksum, 0, directory, at, checksum.length);
        }
    }

    private static void require(TermIndex index, @Nullable TermList list) throws IOException, FormatException {
        if (list == null) {
            return;
        }
        int[] ranks = list.ranks();
        assertEquals(list.count(), ranks.length);
        for (int i = 0; i < ranks.length; i++) {
            assertTrue(ranks[i] > (i == 0 ? -1 : ranks[i - 1]) && ranks[i] < index.documents());
            assertTrue(index.document(ranks[i]) < index.documents());
        }
    }
}
