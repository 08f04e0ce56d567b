package org.qirtas.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.Zstd;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.Archive;
import org.qirtas.ArchiveException;
import org.qirtas.Article;
import org.qirtas.internal.article.TextModel;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.columns.ColumnsBuilder;
import org.qirtas.internal.format.ChunkDirectoryBuilder;
import org.qirtas.internal.format.FileHeader;
import org.qirtas.internal.format.Limits;
import org.qirtas.internal.format.Payload;
import org.qirtas.internal.format.SectionHeader;
import org.qirtas.internal.format.proto.Manifest;
import org.qirtas.internal.index.KeyHash;
import org.qirtas.internal.index.KeyIndex;
import org.qirtas.internal.index.Offsets;
import org.qirtas.internal.proof.ChunkHashes;
import org.qirtas.internal.proof.ChunkHashesBuilder;
import org.qirtas.internal.proof.Deletions;
import org.qirtas.internal.proof.MerkleTree;
import org.qirtas.internal.sections.Sections;
import org.qirtas.internal.text.Vocabulary;
import org.qirtas.internal.zstd.Dictionary;
import org.qirtas.testing.AssembledArchive;
import org.qirtas.testing.MemoryUse;
import org.qirtas.testing.SmallArchive;
import org.qirtas.testing.SmallModel;

/** Small files whose indexes, text models and manifests would take much memory, or time without end. */
class HostileIndexTest {

    /** Memory of 64 sources: each has three bytes of length, counts 64, and its bytes twice. */
    private static final long LONG_SOURCES = 64L * (2 * (Limits.COLUMN_TEXT + 3) + 64);

    private static final long SPARE = HostileArchiveTest.SPARE;
    private static final long LITTLE = HostileArchiveTest.LITTLE;

    @Test
    void moreArticlesThanTheFileHasRoomFor() throws IOException, FormatException {
        byte[] bytes = new AssembledArchive()
                .add(Sections.COLUMNS, HostileArchiveTest.columns(0))
                .addManifest(SmallArchive.manifest(0, List.of())
                        .setArticles(Limits.ARTICLES)
                        .setChunks(Limits.ARTICLES / 64 + 1)
                        .build())
                .toBytes();
        HostileArchiveTest.assertRefused(bytes, "chunks", LITTLE, LITTLE);
    }

    private static byte[] manifest(int length, int... repeated) throws IOException {
        byte[] manifest = new byte[length];
        for (int i = 0; i < manifest.length; i++) {
            manifest[i] = (byte) repeated[i % repeated.length];
        }
        return new AssembledArchive().add(Sections.MANIFEST, manifest).toBytes();
    }

    @Test
    void aManifestThatIsTooLong() throws IOException, FormatException {
        byte[] bytes = manifest(Limits.MANIFEST + 2, 0x32, 0);
        HostileArchiveTest.assertRefused(bytes, "the limit is " + Limits.MANIFEST, LITTLE, LITTLE);
    }

    /** Empty sections, empty models, unknown numbers, unknown groups. */
    @ParameterizedTest
    @CsvSource({"0x32, 0", "0x2A, 0", "0x78, 1", "0x7B, 0x7C"})
    void theLongestManifest(int tag, int value) throws IOException, FormatException {
        byte[] bytes = manifest(Limits.MANIFEST, tag, value);
        MemoryUse.of(() -> assertThrows(Exception.class, () -> HostileArchiveTest.readFirst(bytes)))
                .assertAtMost(SPARE, LITTLE);
    }

    /** The longest dictionary in few bytes. */
    private static byte[] zeros(boolean areUnits) {
        if (!areUnits) {
            byte[] zeros = new byte[Limits.DICTIONARY];
            return new ByteWriter()
                    .u8(0)
                    .bytes(HostileArchiveTest.block(zeros.length, Zstd.compress(zeros)))
                    .toBytes();
        }
        // One class follows itself, and has one unit: they take no bits. Then the codes of numbers and units.
        byte[] lengths = new byte[3 + 2 * 52 + (1 << 16) + 1];
        lengths[0] = 1;
        lengths[3 + 2 * 52] = 1;
        return new ByteWriter()
                .u8(1)
                .varint(Limits.DICTIONARY / 2)
                .varint(1)
                .bytes(HostileArchiveTest.block(lengths.length, Zstd.compress(lengths)))
                .varint(0)
                .varint(0)
                .toBytes();
    }

    private static byte[] dictionaries(int count, int declared, boolean areUnits) throws IOException, FormatException {
        byte[] dictionary = zeros(areUnits);
        AssembledArchive archive = new AssembledArchive();
        Manifest.Builder manifest = SmallArchive.manifest(1, List.of());
        for (int i = 0; i < count; i++) {
            // The number, no name, no tokens, no header.
            ByteWriter model = new ByteWriter().varint(i + 1).bytes(new byte[] {0, 1, 1, 0, 0});
            archive.add(Sections.TEXT_MODEL, model.bytes(dictionary).toBytes());
            manifest.addModels(
                    org.qirtas.internal.format.proto.TextModel.newBuilder().setDictionaryBytes(declared));
        }
        ChunkDirectoryBuilder directory = new ChunkDirectoryBuilder(0);
        directory.addExemplar(count, 0, 2);
        return archive.addChunk(directory.toBytes(), new byte[0])
                .add(Sections.COLUMNS, HostileArchiveTest.columns(1))
                .add(Sections.ID_INDEX, KeyIndex.toBytes(new long[1], Set.of()))
                .addOffsets()
                .addManifest(manifest.build())
                .toBytes();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void dictionariesThatTakeTooMuchTogether(boolean areUnits) throws IOException, FormatException {
        byte[] bytes = dictionaries(1000, Limits.DICTIONARY, areUnits);
        HostileArchiveTest.assertRefused(bytes, "the limit is", LITTLE, LITTLE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aDictionaryThatIsLongerThanTheManifestSays(boolean areUnits) throws IOException, FormatException {
        byte[] bytes = dictionaries(3, 0, areUnits);
        HostileArchiveTest.assertRefused(bytes, "the manifest states", Limits.DICTIONARY + LITTLE, LITTLE);
    }

    private static TextModel model(int number) {
        return new TextModel(number, "", Vocabulary.of(List.of("a")), Dictionary.NONE);
    }

    @Test
    void aModelForEachArticle() throws IOException, FormatException {
        int count = 400;
        AssembledArchive archive = new AssembledArchive();
        ChunkDirectoryBuilder directory = new ChunkDirectoryBuilder(0);
        ByteWriter frames = new ByteWriter();
        for (int i = 1; i <= count; i++) {
            archive.add(Sections.TEXT_MODEL, SmallModel.bytes(model(i)));
        }
        for (int i = 0; i < count; i++) {
            byte[] frame = {0, 2, 0, 0, 2, 0};
            directory.addFrame(i + 1, frame);
            frames.bytes(frame);
            if (i % 64 == 63 || i + 1 == count) {
                archive.addChunk(directory.toBytes(), frames.toBytes());
                directory = new ChunkDirectoryBuilder(i + 1);
                frames = new ByteWriter();
            }
        }
        byte[] bytes = archive.add(Sections.COLUMNS, HostileArchiveTest.columns(count))
                .add(Sections.ID_INDEX, KeyIndex.toBytes(new long[count], Set.of()))
                .addOffsets()
                .addManifest(SmallArchive.manifest(count, Collections.nCopies(count, model(1)))
                        .build())
                .toBytes();
        MemoryUse.of(() -> {
                    try (Archive opened = Archive.open(bytes)) {
                        for (int i = 0; i < count; i++) {
                            assertEquals("a", opened.article(i).body());
                        }
                    }
                })
                .assertAtMost(SPARE, LITTLE);
    }

    @Test
    void oneBucketForAllKeys() throws IOException, FormatException {
        int count = 100_000;
        Payload payload = KeyIndex.toBytes(new long[count], Set.of());
        KeyIndex index = KeyIndex.fromBytes(payload.checked(), payload, count, count);
        MemoryUse.of(() -> assertEquals(count, index.candidates(0).length)).assertAtMost(LITTLE, LITTLE);
    }

    @Test
    void damageWithoutEnd() throws IOException, FormatException {
        int count = 1 << 16 | 64;
        AssembledArchive archive = new AssembledArchive();
        for (int first = 0; first < count; first += 64) {
            ChunkDirectoryBuilder directory = new ChunkDirectoryBuilder(first);
            IntStream.range(0, 64).forEach(i -> directory.addFrame(0, new byte[1]));
            archive.addChunk(directory.toBytes(), new byte[64]);
        }
        byte[] bytes = archive.add(Sections.COLUMNS, HostileArchiveTest.columns(count))
                .add(Sections.ID_INDEX, KeyIndex.toBytes(new long[count], Set.of()))
                .addOffsets()
                .addManifest(SmallArchive.manifest(count, List.of()).build())
                .toBytes();
        try (Archive opened = Archive.open(bytes)) {
            assertEquals(1 << 16, opened.verify().damage().size());
        }
    }

    /** Whatever is asked once for each article must not go through all the articles of its key. */
    @Test
    void manyArticlesOfOneKey() throws IOException, FormatException {
        int count = 1 << 17;
        Article article = Article.builder().build();
        byte[] leaf = new MerkleTree().leaf(article);
        ChunkHashesBuilder leaves = new ChunkHashesBuilder();
        AssembledArchive archive = new AssembledArchive().add(Sections.COLUMNS, HostileArchiveTest.columns(count));
        for (int first = 0; first < count; first += 64) {
            addChunk(archive, first);
            for (int i = 0; i < 64; i++) {
                leaves.add(leaf);
            }
        }
        long[] hashes = new long[count];
        Arrays.fill(hashes, KeyHash.of(article.key()));
        ChunkHashes contents = leaves.build(new TreeMap<>());
        byte[] bytes = archive.add(Sections.ID_INDEX, KeyIndex.toBytes(hashes, Set.of()))
                .addOffsets()
                .add(Sections.CONTENT_HASHES, contents.toBytes())
                .addManifest(SmallArchive.manifest(count, List.of())
                        .setRoot(ByteString.copyFrom(contents.root(count, Deletions.NONE.hash())))
                        .build())
                .toBytes();
        try (Archive opened = Archive.open(bytes)) {
            assertEquals(List.of(), opened.verify().damage());
        }
    }

    /** Adds a chunk of 64 articles without fields. */
    private static void addChunk(AssembledArchive archive, int first) throws IOException {
        ChunkDirectoryBuilder directory = new ChunkDirectoryBuilder(first);
        ByteWriter frames = new ByteWriter();
        for (int i = 0; i < 64; i++) {
            directory.addFrame(0, HostileArchiveTest.ARTICLE);
            frames.bytes(HostileArchiveTest.ARTICLE);
        }
        archive.addChunk(directory.toBytes(), frames.toBytes());
    }

    /** All columns sections but the last hold those that follow, so that reading each would read the file again and again. */
    @Test
    void columnsInsideEachOther() throws IOException, FormatException {
        byte[] columns = HostileArchiveTest.columns(64);
        byte[] outer = Arrays.copyOf(columns, (columns.length + 1000) / 8 * 8);
        AssembledArchive archive = new AssembledArchive().add(Sections.COLUMNS, outer);
        addChunk(archive, 0);
        int chunk = FileHeader.LENGTH + SectionHeader.LENGTH + outer.length;
        byte[] bytes = archive.addChunk(new byte[0], new byte[0])
                .add(
                        Sections.OFFSETS,
                        Offsets.toBytes(new long[] {chunk, chunk + 8}, new long[] {0, 1}, new long[] {16, 48}))
                .addManifest(SmallArchive.manifest(128, List.of())
                        .setColumnsSections(2)
                        .build())
                .toBytes();
        HostileArchiveTest.assertRefused(bytes, "where it must end", LITTLE, LITTLE);
    }

    @Test
    void textsOfManyColumnsSections() throws IOException, FormatException {
        byte[] bytes = longSources(40);
        assertEquals(((1L << 28) + 256L * bytes.length) / LONG_SOURCES, readableSections(bytes));
    }

    /** The generations are archives that may be read alone. */
    @Test
    void textsOfManyGenerations() throws IOException, FormatException {
        byte[] one = longSources(1);
        byte[] all = repeated(one, 50);
        assertEquals(((1L << 28) + 256L * all.length) / LONG_SOURCES, readableSections(all));
    }

    @Test
    void textModelsOfManyGenerations() throws IOException {
        Manifest manifest = SmallArchive.manifest(0, List.of())
                .addModels(org.qirtas.internal.format.proto.TextModel.newBuilder()
                        .setTokens(60_000)
                        .setDictionaryBytes(1 << 26))
                .build();
        byte[] one = new AssembledArchive().addManifest(manifest).toBytes();
        Archive.open(one).close();
        byte[] two = repeated(one, 2);
        ArchiveException refused = assertThrows(ArchiveException.class, () -> Archive.open(two));
        assertTrue(String.valueOf(refused.getMessage()).contains("the text models take"), refused.getMessage());
    }

    private static byte[] repeated(byte[] generation, int times) {
        ByteWriter all = new ByteWriter();
        for (int i = 0; i < times; i++) {
            all.bytes(generation);
        }
        return all.toBytes();
    }

    /** An archive whose columns sections are short, and have 64 sources of the maximum length each. */
    private static byte[] longSources(int sections) throws IOException, FormatException {
        AssembledArchive archive = new AssembledArchive();
        for (int section = 0; section < sections; section++) {
            ColumnsBuilder columns = new ColumnsBuilder(section * 64);
            ChunkDirectoryBuilder directory = new ChunkDirectoryBuilder(section * 64);
            ByteWriter frames = new ByteWriter();
            for (char i = 0; i < 64; i++) {
                columns.add(Article.builder()
                        .source(String.valueOf(i).repeat(Limits.COLUMN_TEXT))
                        .build());
                directory.addFrame(0, HostileArchiveTest.ARTICLE);
                frames.bytes(HostileArchiveTest.ARTICLE);
            }
            archive.add(Sections.COLUMNS, columns.toBytes());
            archive.addChunk(directory.toBytes(), frames.toBytes());
        }
        return archive.add(Sections.ID_INDEX, KeyIndex.toBytes(new long[sections * 64], Set.of()))
                .addOffsets()
                .addManifest(SmallArchive.manifest(sections * 64, List.of())
                        .setColumnsSections(sections)
                        .build())
                .toBytes();
    }

    /** Number of columns sections that are read before the memory that they take is too much. */
    private static int readableSections(byte[] bytes) throws IOException {
        try (Archive opened = Archive.open(bytes)) {
            int read = 0;
            ArchiveException error = null;
            while (error == null) {
                try {
                    opened.article(64L * read);
                    read++;
                } catch (ArchiveException e) {
                    error = e;
                }
            }
            assertTrue(String.valueOf(error.getMessage()).contains("of memory"), error.getMessage());
            return read;
        }
    }
}
