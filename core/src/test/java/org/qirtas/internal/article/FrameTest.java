package org.qirtas.internal.article;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.Article;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.text.Vocabulary;
import org.qirtas.internal.units.CodedUnits;
import org.qirtas.internal.units.SequenceReader;
import org.qirtas.internal.zstd.Dictionary;
import org.qirtas.internal.zstd.ZstdParameters;
import org.qirtas.testing.GeneratedNews;
import org.qirtas.testing.SmallModel;

class FrameTest {

    private static final ZstdParameters SEARCH = new ZstdParameters(5, 4, 16, 4);

    private static final byte[] NONE = {};

    private static FrameReader identityReader() throws FormatException {
        return new FrameReader(DecodingModel.of(TextModel.IDENTITY));
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(length).nextBytes(noise);
        return noise;
    }

    /** A content whose flags say whether there is an original. */
    private static EncodedArticle content(byte[] head, byte[] lead, byte[] body, byte[] original) {
        byte[] flagged = head.clone();
        flagged[0] = 0;
        flagged[1] = (byte) (original.length == 0 ? 0 : EncodedArticle.ORIGINAL_TEXT >>> 8);
        return new EncodedArticle(flagged, lead, body, original);
    }

    private static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private static byte[] text(int length) {
        return new GeneratedNews("en", length).text(length).substring(0, length).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] joined(EncodedArticle content) {
        byte[] all = Arrays.copyOf(content.head(), content.length());
        System.arraycopy(content.tail(), 0, all, content.head().length, content.tail().length);
        return all;
    }

    private static byte[] compress(EncodedArticle content) throws FormatException {
        try (FrameWriter writer = new ZstdFrameWriter(Dictionary.NONE, SEARCH)) {
            return writer.compress(content);
        }
    }

    private static void assertReads(byte[] expected, byte[] frame, FrameReader reader) throws FormatException {
        int length = reader.decompress(frame, frame.length, false);
        assertArrayEquals(expected, Arrays.copyOf(reader.content(), length));
    }

    private static void assertComesBack(int kind, EncodedArticle content) throws FormatException {
        assertComesBack(kind, content, compress(content), identityReader());
    }

    private static void assertComesBack(int kind, EncodedArticle content, byte[] frame, FrameReader reader)
            throws FormatException {
        assertEquals(kind, frame[0] & Frame.KIND);
        assertReads(joined(content), frame, reader);
        int length = reader.decompress(frame, frame.length, true);
        int head = content.head().length;
        assertTrue(length >= head);
        assertArrayEquals(content.head(), Arrays.copyOf(reader.content(), head));
        if (kind != Frame.WHOLE) {
            assertEquals(head, length);
        }
    }

    @Test
    void pairs() throws FormatException {
        assertComesBack(Frame.PAIR, content(new byte[2], NONE, NONE, NONE));
        assertComesBack(Frame.PAIR, content(text(400), NONE, NONE, NONE));
        assertComesBack(Frame.PAIR, content(text(400), text(100), text(3000), NONE));
        assertComesBack(Frame.PAIR, content(text(400), NONE, text(3000), text(900)));
        assertComesBack(Frame.PAIR, content(noise(400), noise(1000), noise(3000), NONE));
        assertComesBack(Frame.PAIR, content(text(4000), NONE, noise(3000), NONE));
        assertComesBack(Frame.PAIR, content(noise(40), NONE, text(130_000), NONE));
    }

    @Test
    void wholes() throws FormatException {
        assertComesBack(Frame.WHOLE, content(text(400), NONE, text(300_000), NONE));
        assertComesBack(Frame.WHOLE, content(text(200_000), NONE, text(40), NONE));
        assertComesBack(Frame.WHOLE, content(text(200_000), NONE, text(200_000), text(200_000)));
        assertComesBack(Frame.WHOLE, content(text(400), NONE, noise(600_000), NONE));
        assertComesBack(Frame.WHOLE, content(text(400), NONE, filled(3000, 7), NONE));
        assertComesBack(Frame.WHOLE, content(text(400), NONE, filled(2_000_000, 7), NONE));
    }

    @Test
    void theBytesOfARawPair() throws FormatException {
        byte[] frame = compress(content(new byte[] {0, 0}, new byte[] {3, 4}, new byte[] {5, 6}, NONE));
        assertEquals("00" + "02" + "0000" + "03040506", HexFormat.of().formatHex(frame));
        byte[] ended = compress(content(new byte[] {0, 4}, NONE, new byte[] {5, 6}, new byte[] {7, 8}));
        assertEquals(
                "00" + "02" + "0004" + "0506" + "0000" + "0708", HexFormat.of().formatHex(ended));
    }

    @Test
    void theBytesOfAWhole() throws FormatException {
        byte[] frame = compress(content(new byte[2], NONE, filled(3000, 7), NONE));
        // The content's length; a raw block of 2 bytes; the last block, of one byte 3000 times.
        String expected = "01" + "ba17" + "100000" + "0000" + "c35d00" + "07";
        assertEquals(expected, HexFormat.of().formatHex(frame));
        byte[] raw = HexFormat.of().parseHex("01" + "02" + "110000" + "0102");
        assertReads(new byte[] {1, 2}, raw, identityReader());
    }

    @Test
    void oneReaderReadsAllKinds() throws FormatException {
        FrameReader reader = identityReader();
        try (FrameWriter writer = new ZstdFrameWriter(Dictionary.NONE, SEARCH)) {
            Random random = new Random(3);
            for (int i = 0; i < 300; i++) {
                byte[] body = random.nextBoolean() ? text(random.nextInt(5000)) : noise(random.nextInt(5000));
                byte[] head = random.nextInt(20) == 0 ? text(140_000) : noise(2 + random.nextInt(300));
                EncodedArticle content = content(head, NONE, i % 40 == 0 ? noise(300_000) : body, NONE);
                assertReads(joined(content), writer.compress(content), reader);
            }
        }
    }

    private static Dictionary dictionary(List<EncodedArticle> exemplars, List<EncodedArticle> samples) {
        return samples.isEmpty()
                ? DictionaryTrainer.collect(exemplars)
                : DictionaryTrainer.train(exemplars, samples, SEARCH);
    }

    private static List<EncodedArticle> contents(int count) {
        List<EncodedArticle> contents = new ArrayList<>();
        ArticleEncoder encoder = new ArticleEncoder(Vocabulary.identity().longestTokens(), false);
        for (Article article : new GeneratedNews("ar", 6).articles(count, 400)) {
            contents.add(encoder.encode(article));
        }
        return contents;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 60})
    void framesWithADictionary(int samples) throws FormatException {
        List<EncodedArticle> contents = contents(80);
        List<EncodedArticle> exemplars = contents.subList(0, 20);
        Dictionary trained = dictionary(exemplars, contents.subList(20, 20 + samples));
        assertEquals(samples >= 16, trained.headerLength() > 0);
        assertEquals(exemplars.stream().mapToInt(EncodedArticle::length).sum(), trained.contentLength());
        FrameReader reader = new FrameReader(DecodingModel.of(new TextModel(1, "ar", Vocabulary.identity(), trained)));
        int offset = 0;
        for (EncodedArticle exemplar : exemplars) {
            reader.exemplar(offset, exemplar.length());
            int start = reader.start();
            assertArrayEquals(joined(exemplar), Arrays.copyOfRange(reader.content(), start, start + exemplar.length()));
            offset += exemplar.length();
        }
        int end = offset;
        assertThrows(FormatException.class, () -> reader.exemplar(end, 2));
        assertThrows(FormatException.class, () -> reader.exemplar(end - 2, 4));
        assertThrows(FormatException.class, () -> reader.exemplar(1L << 33, 2));
        try (FrameWriter writer = new ZstdFrameWriter(trained, SEARCH)) {
            int withDictionary = 0;
            int without = 0;
            for (EncodedArticle content : contents) {
                byte[] frame = writer.compress(content);
                assertReads(joined(content), frame, reader);
                assertTrue(reader.decompress(frame, frame.length, true) >= content.head().length);
                withDictionary += frame.length;
                without += compress(content).length;
            }
            assertTrue(withDictionary < without, withDictionary + " and " + without);
            EncodedArticle longContent = content(text(400), NONE, text(3 * ZstdFrameWriter.MAX_WITH_DICTIONARY), NONE);
            assertReads(joined(longContent), writer.compress(longContent), reader);
            assertReads(joined(contents.get(70)), writer.compress(contents.get(70)), reader);
        }
    }

    /** Coded frames, those of zstd for what codes do not suit, and heads of which the tag cannot state the length. */
    @Test
    void codedFrames() throws FormatException {
        List<EncodedArticle> contents = contents(300);
        List<EncodedArticle> others = contents.subList(200, 300);
        Dictionary collected = DictionaryTrainer.collect(contents.subList(0, 200));
        DictionaryCoding.Stored stored = DictionaryCoding.UNITS.store(collected, others, SEARCH, bytes -> {});
        TextModel model = new TextModel(1, "ar", Vocabulary.identity(), Dictionary.NONE).withDictionary(stored);
        TextModel read = TextModel.fromBytes(model.toBytes(SEARCH, stored.bytes()));
        assertArrayEquals(collected.bytes(), read.dictionary().bytes());
        FrameReader reader = new FrameReader(DecodingModel.of(read));
        Dictionary trained = DictionaryTrainer.train(contents.subList(0, 200), others, SEARCH);
        try (FrameWriter writer = codedFrames(read).writer(SEARCH);
                FrameWriter zstd = new ZstdFrameWriter(trained, SEARCH)) {
            int coded = 0;
            int compressed = 0;
            for (EncodedArticle content : others) {
                byte[] frame = writer.compress(content);
                assertComesBack(Frame.CODED, content, frame, reader);
                coded += frame.length;
                compressed += zstd.compress(content).length;
            }
            assertTrue(coded < compressed, coded + " and " + compressed);
            for (int head : new int[] {124, 126, 128, 9_000}) {
                byte[] texts = Arrays.copyOf(repeated(others.get(0).body()), head);
                EncodedArticle longHead = content(texts, NONE, others.get(1).body(), NONE);
                assertComesBack(Frame.CODED, longHead, writer.compress(longHead), reader);
            }
            EncodedArticle bytes = content(new byte[2], NONE, filled(40, 7), noise(4_000));
            assertComesBack(Frame.PAIR, bytes, writer.compress(bytes), reader);
            EncodedArticle veryLong = content(text(400), NONE, filled(SequenceReader.MAX_BYTES, 7), NONE);
            assertComesBack(Frame.WHOLE, veryLong, writer.compress(veryLong), reader);
        }
    }

    @Test
    void anEmptyDictionaryOfCodedUnitsHasNoCodedFrames() throws FormatException {
        ByteWriter stored = new ByteWriter().varint(0).u8(1);
        CodedUnits.write(stored, NONE, List.of(), bytes -> {});
        TextModel model = new TextModel(1, "ar", Vocabulary.identity(), Dictionary.NONE);
        TextModel read = TextModel.fromBytes(model.toBytes(SEARCH, stored.toBytes()));
        assertNotNull(read.codes());
        assertNull(CodedFrames.of(read, Integer.MAX_VALUE));
    }

    private static CodedFrames codedFrames(TextModel model) {
        CodedFrames frames = CodedFrames.of(model, Integer.MAX_VALUE);
        assertNotNull(frames);
        return frames;
    }

    private static byte[] repeated(byte[] bytes) {
        byte[] repeated = new byte[10_000];
        for (int i = 0; i < repeated.length; i++) {
            repeated[i] = bytes[i % bytes.length];
        }
        return repeated;
    }

    @Test
    void codedFramesThatAreNone() throws FormatException {
        EncodedArticle article = contents(1).get(0);
        Dictionary collected = DictionaryTrainer.collect(contents(100));
        DictionaryCoding.Stored stored = DictionaryCoding.UNITS.store(collected, List.of(), SEARCH, bytes -> {});
        TextModel model = new TextModel(1, "ar", Vocabulary.identity(), Dictionary.NONE).withDictionary(stored);
        FrameReader reader = new FrameReader(DecodingModel.of(model));
        byte[] frame;
        try (FrameWriter writer = codedFrames(model).writer(SEARCH)) {
            frame = writer.compress(article);
        }
        assertReads(joined(article), frame, reader);
        FrameReader without = identityReader();
        assertThrows(FormatException.class, () -> without.decompress(frame, frame.length, false));
        for (String hex : new String[] {"02", "0200", "fe", "feffff0701", "fe8080800801"}) {
            byte[] none = HexFormat.of().parseHex(hex);
            assertThrows(FormatException.class, () -> reader.decompress(none, none.length, false), hex);
        }
        byte[] headless = HexFormat.of().parseHex("0a01");
        assertThrows(FormatException.class, () -> reader.decompress(headless, 2, true));
        assertThrows(FormatException.class, () -> reader.decompress(headless, 2, false));
    }

    @Test
    void aTextModelAsBytes() throws FormatException {
        Dictionary dictionary = new Dictionary(text(500), 20);
        TextModel model = new TextModel(1, "نص", Vocabulary.of(List.of("a", "ab")), dictionary);
        byte[] bytes = SmallModel.bytes(model);
        TextModel read = TextModel.fromBytes(bytes);
        assertEquals("نص", read.name());
        assertEquals(2, read.vocabulary().size());
        assertEquals(20, read.dictionary().headerLength());
        assertArrayEquals(dictionary.bytes(), read.dictionary().bytes());
        assertArrayEquals(bytes, SmallModel.bytes(read));
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThrows(FormatException.class, () -> TextModel.fromBytes(cut));
        }
        assertThrows(FormatException.class, () -> TextModel.fromBytes(Arrays.copyOf(bytes, bytes.length + 1)));
        byte[] longHeader =
                SmallModel.bytes(new TextModel(1, "x", Vocabulary.of(List.of()), new Dictionary(new byte[3], 4)));
        assertThrows(FormatException.class, () -> TextModel.fromBytes(longHeader));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "03",
                "ff",
                "00",
                "0003" + "0102",
                "00" + "8000" + "01",
                "04" + "02" + "0102" + "03",
                "0c" + "02" + "0102" + "03",
                "10" + "02" + "0102" + "03",
                "30" + "02" + "0102" + "03",
                "40" + "02" + "0102" + "03",
                "08" + "02" + "0102" + "03",
                "28" + "02" + "0102" + "03",
                "01",
                "01" + "00",
                "01" + "00" + "0000",
                "01" + "02" + "110000" + "01",
                "01" + "02" + "110000" + "010203",
                "01" + "01" + "110000" + "0102",
                "01" + "03" + "110000" + "0102",
                "01" + "ffffff7f" + "110000" + "0102",
                "01" + "8180808001" + "110000" + "0102",
                "01" + "02" + "100000" + "0102",
                "01" + "02" + "070000",
                "01" + "00" + "030000",
                "01" + "00" + "050000",
                "01" + "01" + "0500ff" + "01",
                "05" + "02" + "110000" + "0102",
                "81" + "02" + "110000" + "0102",
                "06" + "00" + "00",
                "82" + "00" + "00",
                "02" + "00" + "01",
                "02" + "01" + "00",
                "02" + "00" + "00" + "00",
                "02" + "00",
                "02" + "ffffffffffffffffff01" + "00",
            })
    void malformedFrames(String hex) throws FormatException {
        byte[] frame = HexFormat.of().parseHex(hex);
        FrameReader reader = identityReader();
        assertThrows(FormatException.class, () -> reader.decompress(frame, frame.length, false));
    }

    @Test
    void aReaderGoesOnAfterAMalformedFrame() throws FormatException {
        EncodedArticle content = content(text(400), NONE, text(3000), NONE);
        byte[] frame = compress(content);
        FrameReader reader = identityReader();
        Random random = new Random(10);
        for (int i = 0; i < 2000; i++) {
            byte[] damaged = Arrays.copyOf(frame, random.nextInt(4) == 0 ? random.nextInt(frame.length) : frame.length);
            if (damaged.length > 0) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            try {
                int length = reader.decompress(damaged, damaged.length, random.nextBoolean());
                assertTrue(length >= 0);
            } catch (FormatException e) {
                assertFalse(e.problem().isEmpty());
            }
            assertReads(joined(content), frame, reader);
        }
    }

    @Test
    void aDictionaryThatIsNone() {
        byte[] wrong = noise(200);
        System.arraycopy(HexFormat.of().parseHex("37a430ec"), 0, wrong, 0, 4);
        TextModel model = new TextModel(1, "x", Vocabulary.identity(), new Dictionary(wrong, 100));
        byte[] bytes = SmallModel.bytes(model);
        assertThrows(FormatException.class, () -> DecodingModel.of(TextModel.fromBytes(bytes)));
    }
}
