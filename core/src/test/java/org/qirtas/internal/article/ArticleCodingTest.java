package org.qirtas.internal.article;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.text.Vocabulary;

class ArticleCodingTest {

    private static final Article FULL = Article.builder()
            .id("i")
            .url("u")
            .title("t")
            .author("a")
            .published(ArticleDate.parse("soon"))
            .updated(ArticleDate.parse("2015"))
            .tags(List.of("x", ""))
            .attributes(Map.of("k", "v"))
            .lead("l")
            .body("body")
            .original(new byte[] {'o'})
            .build();

    private static EncodedArticle encode(Article article) {
        return new ArticleEncoder(Vocabulary.identity().longestTokens(), false).encode(article);
    }

    private static byte[] joined(EncodedArticle content) {
        byte[] all = Arrays.copyOf(content.head(), content.length());
        System.arraycopy(content.tail(), 0, all, content.head().length, content.tail().length);
        return all;
    }

    private static DecodedTail tail(TextModel model, byte[] content, int start, int length) throws FormatException {
        ArticleDecoder decoder = new ArticleDecoder();
        assertTrue(DecodedHead.read(decoder, model, content, start, length).bodyReference() >= -1);
        return DecodedTail.read(decoder);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Test
    void theBytesOfAContent() {
        EncodedArticle content = encode(FULL);
        assertEquals(
                "be07" + "69000000" + "75000000" + "74000000" + "61000000" + "73006f006f006e000000" + "00000200"
                        + "78000000" + "0000" + "00000100" + "6b000000" + "76000000",
                hex(content.head()));
        assertEquals("6c000000", hex(content.lead()));
        assertEquals("62006f0064007900", hex(content.body()));
        assertEquals("6f00", hex(content.original()));
        assertEquals("6c000000" + "62006f0064007900" + "0000" + "6f00", hex(content.tail()));
        assertEquals(content.head().length + content.tail().length, content.length());
        assertEquals("0000", hex(joined(encode(Article.builder().build()))));
    }

    @Test
    void bytesThatAreNoTextAreCodedOneByOne() throws FormatException {
        byte[] original = {(byte) 0xFF, 0, 'a'};
        EncodedArticle content = encode(Article.builder().original(original).build());
        assertEquals("0008", hex(content.head()));
        assertEquals("ff00" + "01000000" + "6100", hex(content.original()));
        byte[] bytes = joined(content);
        assertArrayEquals(
                original, tail(TextModel.IDENTITY, bytes, 0, bytes.length).original());
    }

    @Test
    void aContentIsDecoded() throws FormatException {
        byte[] bytes = joined(encode(FULL));
        ArticleDecoder decoder = new ArticleDecoder();
        DecodedHead head = DecodedHead.read(decoder, TextModel.IDENTITY, bytes, 0, bytes.length);
        assertEquals("i", head.id());
        assertEquals("u", head.url());
        assertEquals("t", head.title());
        assertEquals("a", head.author());
        assertEquals("soon", head.published());
        assertNull(head.updated());
        assertEquals(List.of("x", ""), head.tags());
        assertEquals(Map.of("k", "v"), head.attributes());
        assertEquals(-1, head.bodyReference());
        DecodedTail tail = DecodedTail.read(decoder);
        assertEquals("l", tail.lead());
        assertEquals("body", tail.body());
        assertArrayEquals(new byte[] {'o'}, tail.original());
    }

    @Test
    void aReferenceTakesTheBodysPlace() throws FormatException {
        for (int ordinal : new int[] {0, 1, 65_535, 65_536, Integer.MAX_VALUE - 2}) {
            EncodedArticle content = encode(FULL);
            assertEquals(0, content.head()[0] & EncodedArticle.BODY_REFERENCE);
            EncodedArticle referring = content.withReference(ordinal);
            assertEquals(EncodedArticle.BODY_REFERENCE, referring.head()[0] & EncodedArticle.BODY_REFERENCE);
            byte[] bytes = joined(referring);
            ArticleDecoder decoder = new ArticleDecoder();
            DecodedHead head = DecodedHead.read(decoder, TextModel.IDENTITY, bytes, 0, bytes.length);
            assertEquals(ordinal, head.bodyReference());
            assertEquals("i", head.id());
            assertEquals(Map.of("k", "v"), head.attributes());
            assertEquals("", DecodedTail.read(decoder).body());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "000000",
                "0010",
                "0020",
                "0080",
                "0100" + "0000",
                "0200" + "6100",
                "8000" + "0000",
                "8000" + "0000" + "0200" + "0000",
                "8000" + "ffffffff",
                "8000" + "ff7fffff" + "00000000",
                "0001" + "0000" + "0100" + "0000",
                "0001" + "00000001" + "00000000",
            })
    void malformedHeads(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        ArticleDecoder decoder = new ArticleDecoder();
        assertThrows(
                FormatException.class, () -> DecodedHead.read(decoder, TextModel.IDENTITY, bytes, 0, bytes.length));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0000" + "0000", "0002", "0002" + "6100", "0004", "0004" + "6100", "0008" + "61000000" + "0000"})
    void malformedTails(String hex) throws FormatException {
        byte[] bytes = HexFormat.of().parseHex(hex);
        ArticleDecoder decoder = new ArticleDecoder();
        DecodedHead.read(decoder, TextModel.IDENTITY, bytes, 0, bytes.length);
        assertThrows(FormatException.class, () -> DecodedTail.read(decoder));
    }

    @Test
    void changedContentsAreReadOrRefused() {
        byte[] whole = joined(encode(FULL));
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = whole.clone();
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            int length = random.nextBoolean() ? bytes.length : 2 * random.nextInt(bytes.length / 2);
            try {
                DecodedTail tail = tail(TextModel.IDENTITY, bytes, 0, length);
                assertTrue(tail.body().length() <= length / 2);
            } catch (FormatException e) {
                assertFalse(e.problem().isEmpty());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"000400003dd8", "000800000001", "010000000500" + "6100"})
    void contentsThatSayNothingCertain(String hex) throws FormatException {
        ArticleDecoder decoder = new ArticleDecoder();
        byte[] bytes = HexFormat.of().parseHex(hex);
        DecodedHead.read(decoder, TextModel.IDENTITY, bytes, 0, bytes.length);
        assertThrows(FormatException.class, () -> DecodedTail.read(decoder));
    }
}
