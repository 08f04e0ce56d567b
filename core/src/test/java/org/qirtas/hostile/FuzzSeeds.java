package org.qirtas.hostile;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.qirtas.Article;
import org.qirtas.SearchIndex;
import org.qirtas.internal.article.ModelReference;
import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.catalogue.Catalogue;
import org.qirtas.internal.catalogue.KeyCatalogue;
import org.qirtas.internal.catalogue.Member;
import org.qirtas.internal.columns.ColumnsBuilder;
import org.qirtas.internal.format.ChunkDirectoryBuilder;
import org.qirtas.internal.format.FileHeader;
import org.qirtas.internal.format.FormatVersion;
import org.qirtas.internal.format.PagedPayload;
import org.qirtas.internal.format.Payload;
import org.qirtas.internal.format.SectionHeader;
import org.qirtas.internal.format.Trailer;
import org.qirtas.internal.index.KeyHash;
import org.qirtas.internal.index.KeyIndex;
import org.qirtas.internal.index.Offsets;
import org.qirtas.internal.parity.DescriptionPages;
import org.qirtas.internal.parity.ParityDescription;
import org.qirtas.internal.parity.ParityShape;
import org.qirtas.internal.parity.ProtectedBytes;
import org.qirtas.internal.parity.ShapeChoice;
import org.qirtas.internal.proof.ChunkHashesBuilder;
import org.qirtas.internal.proof.MerkleTree;
import org.qirtas.internal.proof.Redaction;
import org.qirtas.internal.terms.TermIndexBuilder;
import org.qirtas.internal.text.VocabularyForm;
import org.qirtas.internal.time.DateSpan;
import org.qirtas.internal.units.CodedUnits;
import org.qirtas.internal.units.MatchIndex;
import org.qirtas.internal.units.SequenceWriter;
import org.qirtas.internal.units.UnitCodes;
import org.qirtas.internal.zstd.CompressedBlock;
import org.qirtas.internal.zstd.ZstdParameters;
import org.qirtas.testing.FuzzInputs;
import org.qirtas.testing.GeneratedNews;
import org.qirtas.testing.MemoryArchive;
import org.qirtas.testing.SmallArchive;
import org.qirtas.testing.SmallModel;

/** Inputs that a fuzzer begins with: small and well-formed. */
final class FuzzSeeds {

    private final Map<Path, byte[]> seeds = new LinkedHashMap<>();

    private FuzzSeeds() {}

    /** All seeds by the files where they stand. */
    static Map<Path, byte[]> all() throws IOException, FormatException, ReflectiveOperationException {
        FuzzSeeds all = new FuzzSeeds();
        all.addFormat();
        all.addHashes();
        all.addParity();
        all.addTexts();
        all.addUnits();
        all.addQueries();
        all.addFrames();
        all.addIndexes();
        all.addCatalogues();
        all.addSearchIndexes();
        all.addArchives();
        return all.seeds;
    }

    private void add(String targets, String target, String name, byte[] seed) throws ReflectiveOperationException {
        seeds.put(
                FuzzInputs.folder(Class.forName("org.qirtas." + targets), target)
                        .resolve("seed-" + name),
                seed);
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static byte[] block(byte[] content) {
        ByteWriter writer = new ByteWriter();
        CompressedBlock.write(writer, content, ZstdParameters.THOROUGH, bytes -> {});
        return writer.toBytes();
    }

    private void addFormat() throws ReflectiveOperationException {
        String targets = "internal.format.FormatFuzzTest";
        add(targets, "block", "raw", hex("0303010203"));
        add(targets, "block", "zeros", block(new byte[5000]));
        add(targets, "block", "text", block(new GeneratedNews("en", 1).text(900).getBytes(UTF_16LE)));
        ChunkDirectoryBuilder mixed = new ChunkDirectoryBuilder(64);
        mixed.addFrame(3, new byte[5]);
        mixed.addExemplar(2, 0x20000, 14);
        mixed.addExemplar(3, 8, 6);
        mixed.addExemplar(2, 0x2000E, 2);
        add(targets, "chunkDirectory", "mixed", mixed.toBytes());
        ChunkDirectoryBuilder full = new ChunkDirectoryBuilder(0);
        for (int i = 0; i < 64; i++) {
            full.addFrame(0, new byte[i]);
        }
        add(targets, "chunkDirectory", "full", full.toBytes());
        add(targets, "headers", "section", new SectionHeader(3, 1, 2, 40, 50, 6).toBytes());
        add(targets, "headers", "trailer", new Trailer(1 << 20, 64, 1 << 21, FormatVersion.CURRENT).toBytes());
        add(targets, "headers", "file", new FileHeader(FormatVersion.CURRENT).toBytes());
        for (String form : List.of("Y", "hTZ", "s +03:30", "f 3-18:00", "?=")) {
            add(targets, "dateForm", "form-" + (int) form.charAt(0), dateForm(form));
        }
        for (String date : List.of("2015", "2015-07", "0000-01-01", "9999-12-31T23:59:59.999999+18:00", "soon")) {
            add(targets, "dateWording", date.substring(0, 4) + date.length(), date.getBytes(UTF_16LE));
        }
    }

    private void addHashes() throws ReflectiveOperationException {
        String targets = "internal.format.FormatFuzzTest";
        add(targets, "canonicalContent", "article", SmallModel.article(15).canonicalContent());
        add(targets, "canonicalContent", "body", hex("0f0141"));
        ChunkHashesBuilder leaves = new ChunkHashesBuilder();
        for (int i = 0; i < 70; i++) {
            leaves.add(new byte[MerkleTree.HASH]);
        }
        SortedMap<Integer, Redaction> redacted = new TreeMap<>(Map.of(
                3, new Redaction(new byte[MerkleTree.HASH], new byte[0]),
                9, new Redaction(new byte[MerkleTree.HASH], new byte[Redaction.SIGNATURE])));
        byte[] hashes = new ByteWriter()
                .u16(70)
                .u16(redacted.size())
                .bytes(leaves.build(redacted).toBytes())
                .toBytes();
        add(targets, "contentHashes", "two-redacted", hashes);
        add(targets, "deletions", "three", hex("02030105c801"));
    }

    private void addParity() throws ReflectiveOperationException {
        ParityShape shape = ShapeChoice.ofWhole(7500, 300, 20);
        ProtectedBytes ranges = new ProtectedBytes(new long[] {16, 5000}, new long[] {4000, 3500});
        int[] checksums = new int[shape.sectors() + shape.paritySectors()];
        ParityDescription description = new ParityDescription(9000, 7, 20_000, 300, shape, ranges, checksums);
        byte[] numbered =
                new ByteWriter().u64(9000).bytes(description.toBytes()).toBytes();
        add("internal.parity.ParityFuzzTest", "description", "two-ranges", numbered);
        add("internal.parity.ParityFuzzTest", "pages", "one", DescriptionPages.toBytes(description));
    }

    private static byte[] dateForm(String form) {
        return new ByteWriter()
                .u64(1_709_631_000_000L)
                .bytes(form.getBytes(UTF_16LE))
                .toBytes();
    }

    private void addUnits() throws ReflectiveOperationException, FormatException {
        String targets = "internal.units.UnitsFuzzTest";
        byte[] text = new GeneratedNews("en", 1).text(600).getBytes(UTF_16LE);
        ByteWriter coded = new ByteWriter();
        CodedUnits.write(coded, text, List.of(), bytes -> {});
        add(targets, "codedUnits", "text", coded.toBytes());
        ByteWriter zeros = new ByteWriter();
        CodedUnits.write(zeros, new byte[5000], List.of(), bytes -> {});
        add(targets, "codedUnits", "zeros", zeros.toBytes());
        byte[] dictionary = new GeneratedNews("en", 1).text(6_000).getBytes(UTF_16LE);
        ByteWriter codedDictionary = new ByteWriter();
        CodedUnits.write(codedDictionary, dictionary, List.of(), bytes -> {});
        UnitCodes codes = CodedUnits.readCodes(new ByteReader(codedDictionary.toBytes()));
        SequenceWriter articles = new SequenceWriter(codes, MatchIndex.of(dictionary, dictionary.length));
        add(
                targets,
                "sequence",
                "text",
                articles.write(new GeneratedNews("en", 2).text(300).getBytes(UTF_16LE)));
        add(targets, "sequence", "plain", articles.write(new byte[] {0, 7, 1, 7, 2, 7, 0, 7, 1, 7, 2, 7}));
        add(targets, "units", "text", text);
        add(targets, "units", "zeros", new byte[600]);
    }

    private void addTexts() throws ReflectiveOperationException {
        byte[] vocabulary = VocabularyForm.toBytes(SmallModel.TRAINED.vocabulary());
        byte[] content = SmallModel.contentBytes(SmallModel.article(15));
        byte[] coded = new ByteWriter()
                .u16(vocabulary.length)
                .bytes(vocabulary)
                .bytes(content)
                .toBytes();
        add("internal.text.TextFuzzTest", "vocabulary", "small", coded);
        add(
                "internal.text.TextFuzzTest",
                "codes",
                "text",
                "0a text\0\u0001\0\u0001\u0001 and a last one".getBytes(UTF_16LE));
    }

    private void addQueries() throws ReflectiveOperationException {
        String targets = "internal.query.QueryFuzzTest";
        List<String> queries = List.of(
                "title:flood OR \"heavy rain\" -valley sto*",
                "وزير می\u200Cخواهم \"او می\u200Cرود\"",
                "北京 U.S. don't*");
        for (int i = 0; i < queries.size(); i++) {
            byte[] query = queries.get(i).getBytes(UTF_16LE);
            add(targets, "query", "query-" + i, query);
            byte[] coded = new ByteWriter()
                    .u8(query.length)
                    .bytes(query)
                    .bytes("flood: او می\u200Cخواهم\u0001\u0000 والوزير 北京".getBytes(UTF_16LE))
                    .toBytes();
            add(targets, "codes", "query-" + i, coded);
        }
        byte[] first = "ab".getBytes(UTF_16LE);
        add(
                targets,
                "codes",
                "tokens",
                new ByteWriter()
                        .u8(4)
                        .bytes(first)
                        .bytes(hex("0300040002000300010020000300"))
                        .toBytes());
    }

    private void addFrames() throws ReflectiveOperationException {
        String targets = "internal.article.FrameFuzzTest";
        Article article = SmallModel.article(15);
        byte[] content = SmallModel.contentBytes(article);
        add(targets, "frame", "pair", SmallModel.FRAME);
        add(targets, "frame", "raw", hex("000200000304"));
        add(targets, "frame", "whole", hex("01ba171000000000c35d0007"));
        add(targets, "frameWithDictionary", "trained", SmallModel.frame(SmallModel.TRAINED, article));
        add(targets, "frameWithDictionary", "untrained", SmallModel.frame(SmallModel.UNTRAINED, article));
        add(targets, "content", "article", content);
        add(targets, "content", "reference", hex("010000000700"));
        add(
                targets,
                "content",
                "metadata",
                hex("0010" + "2900" + "73000000" + "680054000000" + "120065036091" + "09008b00"));
        add(targets, "content", "original", hex("00086200000061000100ff00"));
        add(targets, "textModel", "trained", SmallModel.bytes(SmallModel.TRAINED));
        add(targets, "textModel", "untrained", SmallModel.bytes(SmallModel.UNTRAINED));
        add(targets, "modelReference", "named", reference("ar.qrtm").toBytes());
        add(targets, "modelReference", "unnamed", reference("").toBytes());
        add(targets, "dictionary", "trained", SmallModel.TRAINED.dictionary().bytes());
    }

    private static ModelReference reference(String file) {
        return new ModelReference(1, "ar", "0123456789abcdef".repeat(4), 700, 90_000, file);
    }

    private void addIndexes() throws IOException, FormatException, ReflectiveOperationException {
        String targets = "internal.index.IndexFuzzTest";
        for (int articles : new int[] {1, 3, 300}) {
            ColumnsBuilder columns = new ColumnsBuilder(64);
            long[] hashes = new long[articles];
            for (int i = 0; i < articles; i++) {
                columns.add(SmallModel.article(i % 40));
                hashes[i] = KeyHash.of(Integer.toString(i));
            }
            add(targets, "columns", "of-" + articles, columns.toBytes());
            byte[] index = new ByteWriter()
                    .u64(KeyHash.of("2"))
                    .bytes(paged(KeyIndex.toBytes(hashes, Set.of())))
                    .toBytes();
            add(targets, "idIndex", "of-" + articles, numbered(articles, index));
        }
        long[] none = {};
        add(targets, "offsets", "none", numbered(0, numbered(0, paged(Offsets.toBytes(none, none, none)))));
        Payload three = Offsets.toBytes(new long[] {64, 800, 1L << 40}, new long[] {0, 2}, new long[] {16, 3200});
        add(targets, "offsets", "three", numbered(3, numbered(2, paged(three))));
    }

    private void addSearchIndexes() throws IOException, ReflectiveOperationException {
        for (String language : List.of("ar", "zh")) {
            for (SearchIndex index :
                    List.of(SearchIndex.FULL, SearchIndex.SMALL, SearchIndex.RANKED, SearchIndex.PHRASES)) {
                try (TermIndexBuilder builder = new TermIndexBuilder(index, Path.of("news.qrt"))) {
                    for (Article article : new GeneratedNews(language, 5).articles(40, 60)) {
                        builder.add(article);
                    }
                    add(
                            "internal.terms.TermsFuzzTest",
                            "index",
                            language + "-" + index.name().toLowerCase(Locale.ROOT),
                            numbered(40, paged(inMemory(builder.build()))));
                }
            }
        }
    }

    private void addCatalogues() throws FormatException, ReflectiveOperationException {
        Member none = new Member(
                "empty.qrt",
                304,
                "00".repeat(32),
                List.of(new Member.Extent(0, 0)),
                DateSpan.NONE,
                DateSpan.NONE,
                Optional.of(List.of()),
                Optional.empty(),
                List.of());
        Member two = new Member(
                "2025/03-05.qrt",
                1 << 20,
                "0123456789abcdef".repeat(4),
                List.of(new Member.Extent(70, 2), new Member.Extent(3, 0)),
                new DateSpan(60, -1, 1_741_165_200_000L),
                DateSpan.NONE.with(0),
                Optional.of(List.of("AFP", "Reuters")),
                Optional.of(List.of("ar")),
                List.of("ab".repeat(32), "cd".repeat(32)));
        add("internal.catalogue.CatalogueFuzzTest", "catalogue", "none", new Catalogue(List.of()).toBytes());
        add("internal.catalogue.CatalogueFuzzTest", "catalogue", "two", new Catalogue(List.of(none, two)).toBytes());
        KeyCatalogue.Builder keys = new KeyCatalogue.Builder();
        keys.addMember(new long[] {KeyHash.of("1"), KeyHash.of("2")});
        keys.addMember(new long[] {KeyHash.of("2")});
        byte[] asked = new ByteWriter()
                .u64(KeyHash.of("2"))
                .bytes(paged(keys.toBytes()))
                .toBytes();
        add("internal.index.IndexFuzzTest", "keyCatalogue", "two", asked);
    }

    private static Payload inMemory(PagedPayload payload) throws IOException {
        return new Payload(payload.checked(), payload.read(0, (int) payload.length()));
    }

    private static byte[] paged(Payload payload) {
        return numbered(payload.checked().length, payload.toBytes());
    }

    private static byte[] numbered(int number, byte[] payload) {
        return new ByteWriter().u16(number).bytes(payload).toBytes();
    }

    private static byte[] damaged(byte[] recipe, int percent, int... positions) {
        ByteWriter damaged = new ByteWriter().u8(percent).u8(positions.length);
        for (int position : positions) {
            damaged.u16(position).u8(0x55);
        }
        return damaged.bytes(recipe).toBytes();
    }

    private void addArchives() throws IOException, FormatException, ReflectiveOperationException {
        add("hostile.ArchiveFuzzTest", "archive", "empty", SmallArchive.empty());
        add("hostile.ArchiveFuzzTest", "archive", "identity", SmallArchive.withModels());
        add("hostile.ArchiveFuzzTest", "archive", "trained", SmallArchive.withModels(SmallModel.TRAINED));
        add(
                "hostile.ArchiveFuzzTest",
                "archive",
                "two-models",
                SmallArchive.withModels(SmallModel.TRAINED, SmallModel.UNTRAINED));
        for (String target : List.of("repair", "salvage")) {
            byte[] recipe = SmallArchive.withModels(SmallModel.TRAINED);
            add("hostile.ArchiveFuzzTest", target, "whole", damaged(recipe, 9));
            add("hostile.ArchiveFuzzTest", target, "damaged", damaged(recipe, 49, 40, 900, 1500));
            add(
                    "hostile.ArchiveFuzzTest",
                    target,
                    "two-models",
                    damaged(SmallArchive.withModels(SmallModel.TRAINED, SmallModel.UNTRAINED), 19, 2000));
        }
        byte[] trained = SmallArchive.withModels(SmallModel.TRAINED);
        add("hostile.ArchiveFuzzTest", "generations", "two", generations(trained, 0, SmallArchive.empty()));
        add("hostile.ArchiveFuzzTest", "generations", "two-with-articles", generations(trained, 0, trained));
        add("hostile.ArchiveFuzzTest", "generations", "unfinished", generations(trained, 100, trained));
        byte[] manifest = SmallArchive.manifest(70, List.of(SmallModel.TRAINED))
                .setChunkBytes(1000)
                .build()
                .toByteArray();
        add("hostile.ArchiveFuzzTest", "manifest", "one-model", manifest);
        add(
                "hostile.ArchiveFuzzTest",
                "file",
                "articles",
                MemoryArchive.pack(new GeneratedNews("el", 4).articles(3, 40)));
    }

    /** The input of the target for two generations. */
    private static byte[] generations(byte[] first, int missing, byte[] second) {
        return ByteBuffer.allocate(2 * Short.BYTES + first.length + second.length)
                .putShort((short) first.length)
                .putShort((short) missing)
                .put(first)
                .put(second)
                .array();
    }
}
