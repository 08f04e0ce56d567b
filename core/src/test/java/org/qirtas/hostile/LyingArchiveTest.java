package org.qirtas.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qirtas.Archive;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.ArticleFilter;
import org.qirtas.CorruptArchiveException;
import org.qirtas.Damage;
import org.qirtas.DatePrecision;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.columns.ColumnsBuilder;
import org.qirtas.internal.format.ChunkDirectoryBuilder;
import org.qirtas.internal.format.proto.Section;
import org.qirtas.internal.index.KeyHash;
import org.qirtas.internal.index.KeyIndex;
import org.qirtas.internal.proof.ChunkHashes;
import org.qirtas.internal.proof.ChunkHashesBuilder;
import org.qirtas.internal.proof.Deletions;
import org.qirtas.internal.proof.MerkleTree;
import org.qirtas.internal.sections.Sections;
import org.qirtas.testing.AssembledArchive;
import org.qirtas.testing.SmallArchive;

/** Archives whose articles, root and checksums are right, and whose filters or indexes do not come to the articles. */
class LyingArchiveTest {

    private static final long NOON = 1_709_640_000_000L;

    /** A text column without texts; a number column of zeros. */
    private static final byte[] NO_TEXTS = {0, 0, 0, 1, 0};

    private static final byte[] SOURCES = {2, 2, 1, 's', 2, 1, 0};
    private static final byte[] ZEROS = {0, 1, 0};
    private static final byte[] ONES = {2, 1, 0};

    /** One article with the head flags alone and no tail. */
    private static final byte[] FRAME = HostileArchiveTest.ARTICLE;

    private final List<Article> articles;
    private byte[] columns;
    private long[] hashes;
    private byte[] frame = FRAME;

    LyingArchiveTest() throws IOException, FormatException {
        ArticleDate noon = new ArticleDate("2024-03-05T12:00Z", Instant.ofEpochMilli(NOON), DatePrecision.MINUTE);
        articles = IntStream.range(0, 3)
                .mapToObj(i -> Article.builder().source("s").published(noon).build())
                .collect(Collectors.toCollection(ArrayList::new));
        hashes = articles.stream()
                .mapToLong(article -> KeyHash.of(article.key()))
                .toArray();
        ColumnsBuilder builder = new ColumnsBuilder(0);
        for (Article article : articles) {
            builder.add(article);
        }
        columns = builder.toBytes();
    }

    private byte[] archive() throws IOException {
        MerkleTree tree = new MerkleTree();
        ChunkHashesBuilder leaves = new ChunkHashesBuilder();
        ChunkDirectoryBuilder directory = new ChunkDirectoryBuilder(0);
        ByteWriter frames = new ByteWriter();
        for (Article article : articles) {
            leaves.add(tree.leaf(article));
            directory.addFrame(0, frame);
            frames.bytes(frame);
        }
        ChunkHashes contents = leaves.build(new TreeMap<>());
        return new AssembledArchive()
                .add(Sections.COLUMNS, columns)
                .addChunk(directory.toBytes(), frames.toBytes())
                .add(Sections.ID_INDEX, KeyIndex.toBytes(hashes, Set.of()))
                .addOffsets()
                .add(Sections.CONTENT_HASHES, contents.toBytes())
                .addManifest(SmallArchive.manifest(3, List.of())
                        .setRoot(ByteString.copyFrom(contents.root(3, Deletions.NONE.hash())))
                        .build())
                .toBytes();
    }

    /** Columns of three articles: sources, published dates, and whether there are views. */
    private static byte[] columns(byte[] sources, byte[] millis, byte[] present) {
        return new ByteWriter()
                .u32(0)
                .u32(3)
                .bytes(sources)
                .bytes(NO_TEXTS)
                .bytes(NO_TEXTS)
                .bytes(new byte[] {4, 4, 3, 'h', 'T', 'Z'})
                .bytes(ONES)
                .bytes(millis)
                .bytes(NO_TEXTS)
                .bytes(ZEROS)
                .bytes(present)
                .bytes(ZEROS)
                .toBytes();
    }

    private static byte[] noon() {
        return new ByteWriter().signed(NOON).varint(1).u8(0).toBytes();
    }

    private List<String> damage() throws IOException {
        try (Archive archive = Archive.open(archive())) {
            return archive.verify().damage().stream().map(Damage::message).toList();
        }
    }

    private void assertDamaged(String what) throws IOException {
        List<String> damage = damage();
        assertTrue(damage.stream().anyMatch(message -> message.endsWith(what)), damage::toString);
    }

    @Test
    void nothingIsWrongWithWhatTheOthersAreMadeOf() throws IOException {
        assertEquals(List.of(), damage());
        columns = columns(SOURCES, noon(), ZEROS);
        assertEquals(List.of(), damage());
        try (Archive archive = Archive.open(archive())) {
            assertEquals(articles, archive.stream().toList());
            assertEquals(
                    3,
                    archive.select(ArticleFilter.ALL.withSources("s"))
                            .ordinals()
                            .count());
        }
    }

    /** The instants come out right, for the numbers wrap around, but the block seems to begin after all of them. */
    @Test
    void numbersThatWrapAround() throws IOException {
        byte[] wrapping = new ByteWriter()
                .signed(NOON + 1000)
                .varint(-1000)
                .u8(1)
                .u8(0b111)
                .toBytes();
        columns = columns(SOURCES, wrapping, ZEROS);
        assertDamaged("a number of a column is larger than 64 bits");
    }

    @Test
    void aTextTwice() throws IOException {
        byte[] sources = {4, 4, 1, 's', 1, 's', 2, 1, 1, 0b010};
        columns = columns(sources, noon(), ZEROS);
        assertDamaged("a column has a text twice; a filter would find only one of them");
    }

    @Test
    void neitherViewsNorNone() throws IOException {
        columns = columns(SOURCES, noon(), new byte[] {4, 1, 0});
        assertDamaged("the mark of the views of an article is neither 0 nor 1");
    }

    @Test
    void numbersOfNobody() throws IOException {
        byte[] withViews = columns(SOURCES, noon(), ZEROS);
        withViews[withViews.length - 3] = 2;
        columns = withViews;
        assertDamaged("filters do not find it by its own metadata");
    }

    @Test
    void anIdIndexThatDoesNotFindAnArticle() throws IOException {
        hashes[1]++;
        assertDamaged("it does not find article 1");
    }

    @Test
    void aSecondIdIndex() throws IOException {
        byte[] manifest = SmallArchive.manifest(0, List.of())
                .addSections(Section.newBuilder()
                        .setType(Sections.ID_INDEX.number())
                        .setOffset(16)
                        .setLength(48))
                .build()
                .toByteArray();
        byte[] bytes = new AssembledArchive().add(Sections.MANIFEST, manifest).toBytes();
        Exception e = assertThrows(CorruptArchiveException.class, () -> Archive.open(bytes));
        assertTrue(String.valueOf(e.getMessage()).endsWith("lists two sections of the type id index"), e::toString);
    }

    /** The content of each article has metadata: the source {@code t} and noon, or the source {@code s} of the columns. */
    @Test
    void columnsThatHoldOtherMetadataThanTheContent() throws IOException {
        columns = columns(SOURCES, noon(), ZEROS);
        for (char source : new char[] {'s', 't'}) {
            byte[] metadata = HexFormat.of()
                    .parseHex("0010" + "0900" + String.format("%02x00", (int) source) + "0000" + "680054005a000000"
                            + "1200" + "65036091");
            frame = new ByteWriter()
                    .u8(0)
                    .varint(metadata.length)
                    .bytes(metadata)
                    .toBytes();
            articles.replaceAll(article ->
                    article.toBuilder().source(String.valueOf(source)).build());
            hashes = articles.stream()
                    .mapToLong(article -> KeyHash.of(article.key()))
                    .toArray();
            try (Archive archive = Archive.open(archive())) {
                assertEquals(articles, archive.stream().toList());
            }
            String what = "its content and its columns hold different metadata";
            assertEquals(
                    source == 's' ? 0 : 3,
                    damage().stream().filter(message -> message.endsWith(what)).count());
        }
        assertEquals(3, damage().size());
    }

    /** The head is the flags and a title; the first block holds the flags alone, or a part of the body as well. */
    @Test
    void aBorderThatIsNotThatOfHeadAndTail() throws IOException, FormatException {
        byte[] content = {8, 0, 1, 0, 'T', 0, 0, 0, 1, 0, 'B', 0};
        articles.clear();
        Article titled = Article.builder().title("T").body("B").build();
        articles.addAll(List.of(titled, titled, titled));
        ColumnsBuilder builder = new ColumnsBuilder(0);
        for (Article article : articles) {
            builder.add(article);
        }
        columns = builder.toBytes();
        hashes = articles.stream()
                .mapToLong(article -> KeyHash.of(article.key()))
                .toArray();
        for (int border = 0; border <= content.length; border += 2) {
            frame = new ByteWriter().u8(0).varint(border).bytes(content).toBytes();
            try (Archive archive = Archive.open(archive())) {
                assertEquals(titled, archive.article(1));
                assertEquals("T", archive.headline(1).title());
                List<Damage> damage = archive.verify().damage();
                assertEquals(border == 8 ? 0 : 3, damage.size(), damage::toString);
            }
        }
    }

    @Test
    void aProfileOfANewerLibrary() throws IOException {
        byte[] bytes = new AssembledArchive()
                .add(Sections.ID_INDEX, KeyIndex.toBytes(new long[0], Set.of()))
                .addOffsets()
                .addManifest(
                        SmallArchive.manifest(0, List.of()).setProfile("GIANT").build())
                .toBytes();
        try (Archive archive = Archive.open(bytes)) {
            assertEquals("GIANT", archive.info().profile());
        }
    }
}
