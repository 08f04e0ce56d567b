package org.qirtas.internal.format;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.Crc32c;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.proof.CanonicalForm;
import org.qirtas.internal.proof.ChunkHashes;
import org.qirtas.internal.proof.Deletions;
import org.qirtas.internal.proof.MerkleTree;
import org.qirtas.internal.time.DateForm;
import org.qirtas.internal.zstd.CompressedBlock;
import org.qirtas.testing.FuzzInputs;

/** Bytes of any kind for the structures that frames, columns and sections are made of. */
class FormatFuzzTest {

    private static final int LIMIT = 1 << 22;

    @TestFactory
    Stream<DynamicTest> inputs() {
        return FuzzInputs.replay(this);
    }

    @FuzzTest
    void block(byte[] input) {
        FuzzInputs.accepts(() -> {
            ByteReader reader = new ByteReader(input);
            assertTrue(CompressedBlock.read(reader, LIMIT).length <= LIMIT);
            assertTrue(reader.position() <= input.length);
        });
    }

    @FuzzTest
    void chunkDirectory(byte[] input) {
        FuzzInputs.accepts(() -> {
            ChunkDirectory directory = ChunkDirectory.of(input);
            long frames = 0;
            for (int i = 0; i < directory.count(); i++) {
                assertTrue(directory.length(i) >= 0 && directory.offset(i) >= 0 && directory.model(i) >= 0);
                if (!directory.isExemplar(i)) {
                    assertEquals(frames, directory.offset(i));
                    frames += directory.length(i);
                    directory.checksum(i);
                }
            }
            assertEquals(frames, directory.framesLength());
        });
    }

    /** Headers whose checksum fits: what is accepted comes back. */
    @FuzzTest
    void headers(byte[] input) {
        FuzzInputs.accepts(() -> {
            byte[] bytes = sealed(Arrays.copyOf(input, SectionHeader.LENGTH), SectionHeader.LENGTH - Integer.BYTES);
            assertArrayEquals(bytes, SectionHeader.fromBytes(bytes).toBytes());
        });
        FuzzInputs.accepts(() -> {
            byte[] bytes = sealed(Arrays.copyOf(input, Trailer.LENGTH), 28);
            assertArrayEquals(bytes, Trailer.fromBytes(bytes).toBytes());
        });
        FuzzInputs.accepts(() -> {
            byte[] bytes = sealed(Arrays.copyOf(input, FileHeader.LENGTH), FileHeader.LENGTH - Integer.BYTES);
            FileHeader header = FileHeader.fromBytes(bytes);
            assertEquals(FileHeader.hasMagic(bytes), Arrays.equals(bytes, header.toBytes()));
        });
    }

    private static byte[] sealed(byte[] bytes, int checked) {
        int checksum = Crc32c.of(bytes, 0, checked);
        System.arraycopy(new ByteWriter().u32(checksum).toBytes(), 0, bytes, checked, Integer.BYTES);
        return bytes;
    }

    /** The canonical content of an article, as a proof holds it. */
    @FuzzTest
    void canonicalContent(byte[] input) {
        FuzzInputs.accepts(() -> {
            Article article = CanonicalForm.parse(input);
            assertArrayEquals(input, article.canonicalContent());
        });
    }

    /** The number of articles, that of redacted ones, then the content hashes. */
    @FuzzTest
    void contentHashes(byte[] input) {
        FuzzInputs.accepts(() -> {
            ByteReader parts = new ByteReader(input);
            int articles = parts.u16();
            int redacted = parts.u16();
            byte[] payload = parts.bytes(parts.remaining());
            ChunkHashes hashes = ChunkHashes.fromBytes(payload, articles, redacted);
            assertArrayEquals(payload, hashes.toBytes());
            assertEquals(redacted, hashes.redacted().size());
            assertEquals(MerkleTree.HASH, hashes.root(articles, Deletions.NONE.hash()).length);
        });
    }

    /** The number of deletions that are not redacted, then the deletions. */
    @FuzzTest
    void deletions(byte[] input) {
        FuzzInputs.accepts(() -> {
            ByteReader parts = new ByteReader(input);
            int hidden = parts.u8();
            byte[] payload = parts.bytes(parts.remaining());
            Deletions deletions = Deletions.fromBytes(payload, hidden);
            assertArrayEquals(payload, deletions.toBytes());
            assertTrue(deletions.size() >= Math.max(1, hidden));
            assertTrue(deletions.distances()[0] > 0);
            assertArrayEquals(payload, Deletions.of(deletions.distances()).toBytes());
        });
    }

    /** Any form is malformed or gives a wording. */
    @FuzzTest
    void dateForm(byte[] input) {
        FuzzInputs.accepts(() -> {
            ByteReader reader = new ByteReader(input);
            long range = ArticleDate.MAX.toEpochMilli() - ArticleDate.MIN.toEpochMilli();
            long millis = ArticleDate.MIN.toEpochMilli() + Math.floorMod(reader.u64(), range);
            String form = new String(reader.bytes(reader.remaining()), UTF_16LE);
            if (!DateForm.isLiteral(form)) {
                assertTrue(DateForm.parse(form).write(millis).length() >= 4);
            }
        });
    }

    /** The form of any date is literal, or gives back its wording. */
    @FuzzTest
    void dateWording(byte[] input) throws FormatException {
        ArticleDate date = ArticleDate.parse(new String(input, UTF_16LE));
        String form = DateForm.describe(date);
        assertEquals(date.precision(), DateForm.precision(form));
        if (!DateForm.isLiteral(form)) {
            long millis = date.start().orElseThrow().toEpochMilli();
            assertEquals(date.text(), DateForm.parse(form).write(millis));
        }
    }
}
