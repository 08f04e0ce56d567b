package org.qirtas.hostile;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.Archive;
import org.qirtas.ArchiveException;
import org.qirtas.Article;
import org.qirtas.internal.article.TextModel;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.columns.ColumnsBuilder;
import org.qirtas.internal.format.ChunkDirectoryBuilder;
import org.qirtas.internal.format.Limits;
import org.qirtas.internal.index.KeyIndex;
import org.qirtas.internal.sections.Sections;
import org.qirtas.internal.text.Vocabulary;
import org.qirtas.internal.zstd.Dictionary;
import org.qirtas.internal.zstd.ZstdFrame;
import org.qirtas.testing.AssembledArchive;
import org.qirtas.testing.MemoryUse;
import org.qirtas.testing.SmallArchive;
import org.qirtas.testing.SmallModel;

/** Small files that would take much memory if their numbers were believed, checksums made right. */
class HostileArchiveTest {

    /** What a reader may take beside what the limits of the format allow. */
    static final long SPARE = 64L << 20;

    /** What reading a small archive takes. */
    static final long LITTLE = 4L << 20;

    private static final int WHOLE = 1;
    private static final byte[] EMPTY_COLUMN = {0, 0, 0, 1, 0};

    static byte[] columns(int articles) throws IOException, FormatException {
        ColumnsBuilder columns = new ColumnsBuilder(0);
        for (int i = 0; i < articles; i++) {
            columns.add(Article.builder().build());
        }
        return columns.toBytes();
    }

    /** An archive with one article. */
    private static byte[] archive(byte[] columns, int model, byte[] frame, TextModel... models) throws IOException {
        AssembledArchive archive = new AssembledArchive();
        for (TextModel textModel : models) {
            archive.add(Sections.TEXT_MODEL, SmallModel.bytes(textModel));
        }
        ChunkDirectoryBuilder directory = new ChunkDirectoryBuilder(0);
        directory.addFrame(model, frame);
        return archive.addChunk(directory.toBytes(), frame)
                .add(Sections.COLUMNS, columns)
                .add(Sections.ID_INDEX, KeyIndex.toBytes(new long[1], Set.of()))
                .addOffsets()
                .addManifest(SmallArchive.manifest(1, List.of(models)).build())
                .toBytes();
    }

    /** Blocks of one repeated byte, after some bytes as they are. */
    private static byte[] blocks(byte[] first, int value, long count) {
        ByteWriter blocks = new ByteWriter();
        header(blocks, ZstdFrame.blockHeader(count == 0, ZstdFrame.RAW, first.length));
        blocks.bytes(first);
        for (long left = count; left > 0; left -= ZstdFrame.MAX_BLOCK) {
            int size = (int) Math.min(left, ZstdFrame.MAX_BLOCK);
            header(blocks, ZstdFrame.blockHeader(left == size, ZstdFrame.RLE, size));
            blocks.u8(value);
        }
        return blocks.toBytes();
    }

    private static void header(ByteWriter blocks, int header) {
        blocks.u16(header).u8(header >>> 16);
    }

    private static byte[] whole(long length, byte[] blocks) {
        return new ByteWriter().u8(WHOLE).varint(length).bytes(blocks).toBytes();
    }

    /** Requires that reading the only article fails for a reason and takes no more than that. */
    static void assertRefused(byte[] bytes, String reason, long heap, long direct) throws IOException, FormatException {
        MemoryUse.of(() -> readFirst(archive(columns(1), 0, whole(2, blocks(new byte[2], 0, 0)))))
                .assertAtMost(LITTLE, LITTLE);
        MemoryUse use = MemoryUse.of(() -> {
            ArchiveException error = assertThrows(ArchiveException.class, () -> readFirst(bytes));
            assertTrue(String.valueOf(error.getMessage()).contains(reason), error.getMessage());
        });
        use.assertAtMost(heap, direct);
    }

    static void readFirst(byte[] bytes) throws IOException {
        try (Archive archive = Archive.open(bytes)) {
            archive.article(0);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {200_000, 1 << 27, Limits.CONTENT})
    void aContentThatItsBlocksCannotHold(long length) throws IOException, FormatException {
        byte[] frame = whole(length, blocks(new byte[2], 0, 1 << 17));
        assertRefused(archive(columns(1), 0, frame), "longer than its blocks can be", LITTLE, LITTLE);
    }

    @Test
    void aContentThatIsTooLong() throws IOException, FormatException {
        byte[] frame = whole(1L << 31, blocks(new byte[2], 0, 1L << 31));
        assertRefused(archive(columns(1), 0, frame), "the limit is " + Limits.CONTENT, LITTLE, LITTLE);
    }

    @Test
    void theLongestContent() throws IOException, FormatException {
        byte[] frame = whole(Limits.CONTENT, blocks(new byte[2], 0, Limits.CONTENT - 2));
        assertRefused(
                archive(columns(1), 0, frame),
                "codes after the last text",
                Limits.CONTENT + SPARE,
                Limits.CONTENT + SPARE);
    }

    @Test
    void codesThatStandForTooManyUnits() throws IOException, FormatException {
        List<String> tokens = IntStream.range(0, 600)
                .mapToObj(i -> String.format(Locale.ROOT, "0123456789abc%03d", i))
                .toList();
        TextModel model = new TextModel(1, "x", Vocabulary.of(tokens), Dictionary.NONE);
        int count = 2 * (Limits.ARTICLE_UNITS / 16) + 2;
        byte[] frame = whole(count + 2, blocks(new byte[2], 2, count));
        // The units are copied when their buffer grows, all in all not more than three times.
        assertRefused(
                archive(columns(1), 1, frame, model), "UTF-16 units", 3L * 2 * Limits.ARTICLE_UNITS + SPARE, SPARE);
    }

    @Test
    void tooManyTags() throws IOException, FormatException {
        byte[] head = {(byte) 0x80, 0, 0x20, 0, 0, 0};
        byte[] frame = whole(head.length + (1 << 23), blocks(head, 0, 1 << 23));
        assertRefused(archive(columns(1), 0, frame), "the limit is " + Limits.TAGS, SPARE, SPARE);
    }

    private static byte[] columnsWith(byte[] texts) {
        ByteWriter columns = new ByteWriter().u32(0).u32(1).bytes(texts).bytes(new byte[] {0, 1, 0});
        for (int column = 0; column < 2; column++) {
            columns.bytes(EMPTY_COLUMN);
        }
        for (int column = 0; column < 2; column++) {
            columns.bytes(EMPTY_COLUMN).bytes(new byte[] {0, 1, 0});
        }
        return columns.bytes(new byte[] {0, 1, 0, 0, 1, 0}).toBytes();
    }

    static byte[] block(long length, byte[] stored) {
        return new ByteWriter()
                .varint(length)
                .varint(stored.length)
                .bytes(stored)
                .toBytes();
    }

    static final byte[] ARTICLE = whole(2, blocks(new byte[2], 0, 0));

    @Test
    void columnsOfNoTexts() throws IOException {
        readFirst(archive(columnsWith(new byte[2]), 0, ARTICLE));
    }

    @Test
    void textsThatNoArticleHas() throws IOException, FormatException {
        byte[] texts = new byte[Limits.COLUMN_TEXTS];
        byte[] columns = columnsWith(block(texts.length, Zstd.compress(texts)));
        assertRefused(
                archive(columns, 0, ARTICLE), "bytes too many in the texts", Limits.COLUMN_TEXTS + LITTLE, LITTLE);
    }

    @Test
    void textsThatAreTooMany() throws IOException, FormatException {
        byte[] columns = columnsWith(block(1L << 28, Zstd.compress(new byte[1 << 20])));
        assertRefused(archive(columns, 0, ARTICLE), "the limit is " + Limits.COLUMN_TEXTS, LITTLE, LITTLE);
    }

    @Test
    void textsThatTheirBlocksCannotHold() throws IOException, FormatException {
        byte[] stored = Zstd.compress(new byte[1 << 20]);
        // The content size of a frame of this length stands in the four bytes after the descriptor.
        System.arraycopy(new ByteWriter().u32(1 << 26).toBytes(), 0, stored, 5, Integer.BYTES);
        byte[] columns = columnsWith(block(1 << 26, stored));
        assertRefused(archive(columns, 0, ARTICLE), "it can hold at most", LITTLE, LITTLE);
    }
}
