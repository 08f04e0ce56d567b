package org.qirtas.internal.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qirtas.internal.bytes.FormatException;

class CodeTest {

    private static final Vocabulary SMALL =
            Vocabulary.of(List.of("a", "ab", "abc", "b", " the", "12345678", "123456789", "x".repeat(16), "\uD83D"));

    private static Stream<Vocabulary> vocabularies() {
        return Stream.of(Vocabulary.identity(), Vocabulary.of(List.of()), SMALL, random());
    }

    /** Tokens of all lengths over few letters, so that they often match. */
    private static Vocabulary random() {
        Random random = new Random(8);
        List<String> tokens = new ArrayList<>(List.of("a", "b"));
        while (tokens.size() < 3000) {
            String token = letters(random, 1 + random.nextInt(random.nextInt(16) + 1));
            if (!tokens.contains(token)) {
                tokens.add(token);
            }
        }
        return Vocabulary.of(tokens);
    }

    private static String letters(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + random.nextInt(2)));
        }
        return text.toString();
    }

    private static String units(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) (random.nextInt(3) == 0 ? random.nextInt(1 << 16) : "ab x".charAt(random.nextInt(4))));
        }
        return text.toString();
    }

    private static TokenReader reader(Vocabulary vocabulary, byte[] codes) {
        TokenReader reader = new TokenReader();
        reader.reset(vocabulary, codes, 0, codes.length);
        return reader;
    }

    private static TokenReader reader(Vocabulary vocabulary, String hex) {
        return reader(vocabulary, HexFormat.of().parseHex(hex));
    }

    @ParameterizedTest
    @MethodSource("vocabularies")
    void textsComeBack(Vocabulary vocabulary) throws FormatException {
        TokenWriter writer = new TokenWriter(vocabulary.longestTokens());
        TokenReader reader = new TokenReader();
        Random random = new Random(5);
        for (int i = 0; i < 300; i++) {
            String first = i % 2 == 0 ? units(random, random.nextInt(400)) : letters(random, random.nextInt(20_000));
            String second = units(random, random.nextInt(5));
            String last = letters(random, random.nextInt(100)) + "123456789" + "x".repeat(random.nextInt(200));
            writer.unit(0xFFFE);
            writer.endedText(first);
            writer.number(Integer.MAX_VALUE - i);
            writer.endedText(second);
            writer.text(last);
            assertEquals(0, writer.length() % 2);
            byte[] codes = writer.take();
            assertEquals(0, writer.length());
            reader.reset(vocabulary, codes, 0, codes.length);
            assertEquals(0xFFFE, reader.unit());
            assertEquals(first, reader.endedText());
            assertEquals(Integer.MAX_VALUE - i, reader.number());
            assertEquals(second, reader.endedText());
            assertEquals(last, reader.lastText());
            assertEquals(0, reader.remainingUnits());
            reader.reset(vocabulary, codes, 2, codes.length - 2);
            assertArrayEquals(first.getBytes(StandardCharsets.UTF_8), reader.endedUtf8());
            reader.number();
            assertArrayEquals(second.getBytes(StandardCharsets.UTF_8), reader.endedUtf8());
            assertArrayEquals(last.getBytes(StandardCharsets.UTF_8), reader.lastUtf8());
            assertEquals(0, reader.remainingUnits());
        }
    }

    /** The first unit that is not in Latin-1 at any place of a run and of the text, in a token and escaped. */
    @Test
    void latinTextsBecomeWider() throws FormatException {
        List<String> tokens = List.of("a", "é and ", "\u00FF", "bcdefghijklmnopq", "’s ", "٣");
        Vocabulary latin = Vocabulary.of(tokens);
        assertEquals(true, latin.table().isLatin());
        assertEquals(false, Vocabulary.of(List.of("a", "٣")).table().isLatin());
        for (String unusual : List.of("", "’s ", "新", "\u0100")) {
            for (int before : new int[] {0, 1, 2047, 2048, 2049, 9000}) {
                String text =
                        "\u00FF" + "a".repeat(before) + unusual + "bcdefghijklmnopq".repeat(3000) + "é and " + unusual;
                TokenWriter writer = new TokenWriter(latin.longestTokens());
                writer.endedText(text);
                writer.text(text);
                TokenReader reader = reader(latin, writer.take());
                assertEquals(text, reader.endedText());
                assertEquals(text, reader.lastText());
            }
        }
    }

    @Test
    void theLongestTokenIsTaken() {
        TokenWriter writer = new TokenWriter(SMALL.longestTokens());
        writer.endedText("abcabab the1234567890");
        assertEquals(
                "0400" + "0300" + "0300" + "0600" + "0800" + "01003000" + "0000",
                HexFormat.of().formatHex(writer.take()));
        writer.text("😀");
        assertEquals("0a00" + "010000de", HexFormat.of().formatHex(writer.take()));
        writer.number(0x12345678);
        assertEquals("3412" + "7856", HexFormat.of().formatHex(writer.take()));
    }

    @Test
    void theIdentityVocabularyEscapesTwoUnits() {
        TokenWriter writer = new TokenWriter(Vocabulary.identity().longestTokens());
        writer.text("a\u0000\u0001\u0002\uFFFF");
        assertEquals(
                "6100" + "01000000" + "01000100" + "0200" + "ffff",
                HexFormat.of().formatHex(writer.take()));
    }

    /** Halves of surrogate pairs in tokens, in escapes, alone, at both ends, and long tokens of three bytes a unit. */
    @Test
    void textsInUtf8() throws FormatException {
        List<String> pieces = List.of(
                "\uD83D",
                "\uDE00",
                "\uDE00a\uD83D",
                "a\uD83D\uDE00b",
                "\uD83D\uDE00",
                "\uD800",
                "\uDFFF",
                "新".repeat(16),
                "新".repeat(11),
                "é",
                "a",
                "\u0000",
                "\u07FF\u0800\uFFFF");
        Vocabulary some = Vocabulary.of(pieces.subList(0, 10));
        Random random = new Random(9);
        for (Vocabulary vocabulary : List.of(some, SMALL, Vocabulary.identity())) {
            TokenWriter writer = new TokenWriter(vocabulary.longestTokens());
            int texts = vocabulary == Vocabulary.identity() ? 100 : 2_000; // tables of all units are made for each text
            for (int i = 0; i < texts; i++) {
                StringBuilder text = new StringBuilder();
                for (int j = random.nextInt(40); j > 0; j--) {
                    text.append(pieces.get(random.nextInt(pieces.size())));
                }
                writer.text(text.toString());
                assertArrayEquals(
                        text.toString().getBytes(StandardCharsets.UTF_8),
                        reader(vocabulary, writer.take()).lastUtf8());
            }
        }
    }

    @Test
    void codesThatAreNoTextInUtf8() {
        assertThrows(FormatException.class, () -> reader(SMALL, "0200").endedUtf8());
        assertThrows(FormatException.class, () -> reader(SMALL, "").endedUtf8());
        assertThrows(FormatException.class, () -> reader(SMALL, "0100").lastUtf8());
        assertThrows(FormatException.class, () -> reader(SMALL, "02000000").lastUtf8());
        assertThrows(FormatException.class, () -> reader(SMALL, "0b00").lastUtf8());
        assertThrows(FormatException.class, () -> reader(SMALL, "ffff").endedUtf8());
    }

    @Test
    void codesThatEndTooEarly() {
        assertThrows(FormatException.class, () -> reader(SMALL, "").unit());
        assertThrows(FormatException.class, () -> reader(SMALL, "0200").number());
        assertThrows(FormatException.class, () -> reader(SMALL, "0200").endedText());
        assertThrows(FormatException.class, () -> reader(SMALL, "").endedText());
        assertThrows(FormatException.class, () -> reader(SMALL, "0100").lastText());
    }

    @Test
    void codesAfterTheLastText() {
        assertThrows(FormatException.class, () -> reader(SMALL, "02000000").lastText());
        assertThrows(
                FormatException.class, () -> reader(SMALL, "02000000" + "0200").lastText());
    }

    @Test
    void codesThatAreNoTokens() {
        assertThrows(FormatException.class, () -> reader(SMALL, "0b00").lastText());
        assertThrows(FormatException.class, () -> reader(SMALL, "ffff").lastText());
        assertThrows(
                FormatException.class,
                () -> reader(Vocabulary.of(List.of()), "0200").lastText());
    }

    @Test
    void aReaderGoesFromOneVocabularyToAnother() throws FormatException {
        TokenReader reader = new TokenReader();
        byte[] codes = HexFormat.of().parseHex("09000900");
        reader.reset(SMALL, codes, 0, 4);
        assertEquals("x".repeat(32), reader.lastText());
        reader.reset(Vocabulary.identity(), codes, 0, 2);
        assertEquals("\t", reader.lastText());
        reader.reset(SMALL, codes, 0, 0);
        assertEquals("", reader.lastText());
    }
}
