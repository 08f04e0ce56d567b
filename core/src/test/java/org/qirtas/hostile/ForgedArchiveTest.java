package org.qirtas.hostile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qirtas.Archive;
import org.qirtas.ArchiveException;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.ArticleFilter;
import org.qirtas.SearchIndex;
import org.qirtas.WriterOptions;
import org.qirtas.internal.article.DictionaryCoding;
import org.qirtas.internal.article.ModelReference;
import org.qirtas.internal.article.TextModel;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.Crc32c;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.ChunkDirectory;
import org.qirtas.internal.format.FileHeader;
import org.qirtas.internal.format.SectionHeader;
import org.qirtas.internal.format.Trailer;
import org.qirtas.internal.io.ArchiveOutput;
import org.qirtas.internal.proof.Deletions;
import org.qirtas.internal.sections.SectionType;
import org.qirtas.internal.sections.Sections;
import org.qirtas.internal.text.TokenChoice;
import org.qirtas.internal.write.Continuation;
import org.qirtas.internal.write.OfferedModel;
import org.qirtas.internal.write.Packer;
import org.qirtas.internal.write.Redactions;
import org.qirtas.internal.write.SectionWriter;
import org.qirtas.internal.write.Tuning;
import org.qirtas.internal.zstd.ZstdParameters;
import org.qirtas.testing.GeneratedNews;
import org.qirtas.testing.SmallModel;

/**
 * Archives whose bytes were changed and whose checksums were made to fit. Nobody can tell what the articles were, but
 * whatever is read ends in an answer or an {@link ArchiveException}.
 */
class ForgedArchiveTest {

    private static final int FORGERIES = 120;

    /** Half of the articles are exemplars, the others have frames. */
    private static final Tuning SMALL_DICTIONARIES = new Tuning(
            1 << 20,
            TokenChoice.LONGEST,
            1,
            12_000,
            new ZstdParameters(4, 2, 24, 4),
            ZstdParameters.THOROUGH,
            DictionaryCoding.BLOCK,
            false);

    private static final WriterOptions INDEXED = WriterOptions.DEFAULT.withIndex(SearchIndex.PHRASES);

    private static byte[] bytes;

    @BeforeAll
    static void pack() throws IOException {
        List<Article> articles = new ArrayList<>(GeneratedNews.mixed(List.of("ar", "zh"), 50, 300));
        articles.addAll(new GeneratedNews("el", 2).articles(5, 60));
        articles.add(articles.get(0).toBuilder().id("same body").build());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TextModel greek = new TextModel(1, "el", SmallModel.TRAINED.vocabulary(), SmallModel.TRAINED.dictionary());
        try (Packer packer = new Packer(
                new SectionWriter(ArchiveOutput.of(out)),
                INDEXED,
                SMALL_DICTIONARIES,
                Redactions.of(WriterOptions.DEFAULT),
                Continuation.NONE,
                List.of(new OfferedModel(
                        new ModelReference(
                                1,
                                "el",
                                "0123456789abcdef".repeat(4),
                                greek.vocabulary().size(),
                                greek.dictionary().bytes().length,
                                "el.qrtm"),
                        () -> greek)))) {
            packer.pack(articles);
            packer.finish(List.of());
        }
        bytes = out.toByteArray();
        appendDeletions(out, articles.get(0));
    }

    /** A second generation, which deletes some articles of the first and adds one. */
    private static void appendDeletions(ByteArrayOutputStream out, Article added) throws IOException {
        byte[] root;
        try (Archive first = Archive.open(bytes)) {
            root = HexFormat.of().parseHex(first.info().root());
        }
        try (Packer packer = new Packer(
                new SectionWriter(ArchiveOutput.of(out)),
                INDEXED,
                SMALL_DICTIONARIES,
                Redactions.of(WriterOptions.DEFAULT),
                Continuation.of(List.of(root)).deleting(Deletions.of(1, 5, 60)),
                List.of())) {
            packer.finish(List.of(added));
        }
        bytes = out.toByteArray();
    }

    private record Place(int start, SectionHeader header) {

        int payload() {
            return start + SectionHeader.LENGTH;
        }
    }

    private static List<Place> sections(SectionType type) throws IOException, FormatException {
        List<Place> places = new ArrayList<>();
        int start = FileHeader.LENGTH;
        while (start < bytes.length - Trailer.LENGTH) {
            byte[] head = Arrays.copyOfRange(bytes, start, start + SectionHeader.LENGTH);
            SectionHeader header = SectionHeader.fromBytes(head);
            if (header.type() == type.number()) {
                places.add(new Place(start, header));
            }
            start += (int) header.sectionLength();
            if (header.type() == Sections.MANIFEST.number()) {
                start += Trailer.LENGTH + FileHeader.LENGTH;
            }
        }
        return places;
    }

    private static void put(byte[] target, int position, byte[] source) {
        System.arraycopy(source, 0, target, position, source.length);
    }

    /** Makes the checksums of a section fit its payload. */
    private static void seal(byte[] forged, Place place) {
        SectionHeader header = place.header;
        int checksum = Crc32c.of(forged, place.payload(), header.checkedLength());
        put(
                forged,
                place.start,
                new SectionHeader(
                                header.type(),
                                header.flags(),
                                header.sequence(),
                                header.checkedLength(),
                                header.payloadLength(),
                                checksum)
                        .toBytes());
    }

    private static void forge(byte[] forged, int position, Random random) {
        switch (random.nextInt(4)) {
            case 0 -> forged[position] ^= (byte) (1 << random.nextInt(8));
            case 1 -> forged[position] = (byte) 0xFF;
            case 2 -> forged[position] = 0;
            default -> forged[position] = (byte) random.nextInt(256);
        }
    }

    /** Asks an archive everything. */
    private static void readAll(byte[] forged) throws IOException {
        try (Archive archive = Archive.open(forged)) {
            answered(archive::info);
            answered(archive::verify);
            answered(() -> archive.get("ar-1"));
            answered(() -> archive.versions("none"));
            for (int i = 0; i < Math.min(archive.size(), 200); i += 3) {
                int ordinal = i;
                answered(() -> archive.headline(ordinal));
                answered(() -> archive.get("zh-" + ordinal));
            }
            answered(() ->
                    archive.headlines(ArticleFilter.ALL.withLanguages("ar")).count());
            answered(() -> archive.stream(ArticleFilter.ALL.withPublished(ArticleDate.MIN, null))
                    .count());
        } catch (ArchiveException e) {
            // What cannot be opened needs no reading.
            return;
        }
    }

    /** A question to an archive. */
    private interface Question {
        Object ask() throws IOException;
    }

    private static void answered(Question question) throws IOException {
        try {
            question.ask();
        } catch (ArchiveException e) {
            return;
        } catch (UncheckedIOException e) {
            assertInstanceOf(ArchiveException.class, e.getCause());
        }
    }

    private static void readForged(byte[] forged, String what) {
        try {
            readAll(forged);
        } catch (IOException | RuntimeException | Error e) {
            throw new AssertionError(what, e);
        }
    }

    /** All types but parity, and those that only catalogues have. */
    static Stream<SectionType> forgedTypes() {
        Set<SectionType> others = Set.of(Sections.PARITY, Sections.CATALOGUE, Sections.KEY_CATALOGUE);
        return Sections.ALL.stream().filter(type -> !others.contains(type));
    }

    @ParameterizedTest
    @MethodSource("forgedTypes")
    void aForgedSection(SectionType type) throws IOException, FormatException {
        Random random = new Random(type.number());
        List<Place> places = sections(type);
        for (int i = 0; i < FORGERIES; i++) {
            byte[] forged = bytes.clone();
            Place place = places.get(random.nextInt(places.size()));
            int end = random.nextBoolean() ? Math.min(64, place.header.checkedLength()) : place.header.checkedLength();
            int position = place.payload() + random.nextInt(end);
            for (int k = random.nextInt(3); k >= 0; k--) {
                forge(forged, Math.min(position + k, place.payload() + end - 1), random);
            }
            seal(forged, place);
            readForged(
                    forged, type + ", forgery " + i + " at byte " + (position - place.payload()) + " of the payload");
        }
    }

    @Test
    void aForgedFrame() throws IOException, FormatException {
        Random random = new Random(99);
        List<Place> places = sections(Sections.CHUNK);
        for (int i = 0; i < 4 * FORGERIES; i++) {
            byte[] forged = bytes.clone();
            Place place = places.get(random.nextInt(places.size()));
            int directoryLength = place.header.checkedLength();
            byte[] payload =
                    Arrays.copyOfRange(forged, place.payload(), place.payload() + (int) place.header.payloadLength());
            ChunkDirectory directory = ChunkDirectory.of(Arrays.copyOf(payload, directoryLength));
            List<Integer> frames = IntStream.range(0, directory.count())
                    .filter(k -> !directory.isExemplar(k))
                    .boxed()
                    .toList();
            assertFalse(frames.isEmpty());
            int chosen = random.nextInt(frames.size());
            int index = frames.get(chosen);
            int start = directoryLength + (int) directory.offset(index);
            int length = directory.length(index);
            int position = start + (random.nextBoolean() ? 0 : random.nextInt(length));
            forge(payload, position, random);
            byte[] checksum =
                    new ByteWriter().u32(Crc32c.of(payload, start, length)).toBytes();
            put(payload, directoryLength - (frames.size() - chosen) * Integer.BYTES, checksum);
            put(forged, place.payload(), payload);
            seal(forged, place);
            readForged(forged, "frame " + index + ", forgery " + i + " at byte " + (position - start));
        }
    }

    @Test
    void sealingWithoutForgingChangesNothing() throws IOException, FormatException {
        byte[] same = bytes.clone();
        for (SectionType type : Sections.ALL) {
            for (Place place : sections(type)) {
                seal(same, place);
            }
        }
        assertArrayEquals(bytes, same);
    }
}
