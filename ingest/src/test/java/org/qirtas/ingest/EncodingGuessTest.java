package org.qirtas.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.ingest.internal.EncodingGuess;

/** Text in another encoding is named, with the command that converts it, and never taken for an article. */
class EncodingGuessTest {

    private static final String ARABIC = "فتحت المكتبة أبوابها للزوار بعد ترميم طويل، وحضر كثيرون.";
    private static final String PERSIAN = "کتابخانه شهر پس از بازسازی درهای خود را گشود و مردم آمدند.";
    private static final String RUSSIAN = "Городская библиотека открыла двери после долгого ремонта.";
    private static final String CHINESE = "市图书馆在长期修缮之后重新开放，很多人来参观。";
    private static final String FRENCH = "La bibliothèque a été rouverte après de longs travaux.";
    private static final String ENGLISH = "The library was opened again after long repairs.";

    private static String lineProblem(byte[] bytes) {
        JsonLines lines = new JsonLines(new ByteArrayInputStream(bytes), "a.jsonl");
        return String.valueOf(assertThrows(IngestException.class, lines::next).getMessage());
    }

    private static void assertNames(String encoding, String message) {
        assertTrue(message.endsWith("convert it, as with 'iconv -f " + encoding + " -t UTF-8'"), message);
    }

    @ParameterizedTest
    @CsvSource({
        ARABIC + ",WINDOWS-1256",
        PERSIAN + ",WINDOWS-1256",
        RUSSIAN + ",WINDOWS-1251",
        RUSSIAN + ",KOI8-R",
        FRENCH + ",WINDOWS-1252",
        CHINESE + ",GB18030",
    })
    void bytePerLetter(String text, String encoding) {
        // The second letter of the Persian alphabet that windows-1256 lacks was written as another one.
        assertNames(
                encoding,
                lineProblem(("{\"body\":\"" + text.replace('ی', 'ي') + "\"}\n").getBytes(Charset.forName(encoding))));
    }

    @ParameterizedTest
    @ValueSource(strings = {ARABIC, PERSIAN, RUSSIAN, FRENCH, ENGLISH, ENGLISH + CHINESE})
    void twoBytesPerLetter(String text) {
        for (String encoding : new String[] {"UTF-16LE", "UTF-16BE"}) {
            Charset charset = Charset.forName(encoding);
            String line = "{\"body\":\"" + text + "\"}\n";
            assertNames(encoding, lineProblem(line.getBytes(charset)));
            assertNames(encoding, lineProblem(("\uFEFF" + line).getBytes(charset)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void laterLinesBeginAtHalfALineFeed(String encoding) {
        String text = "{\"body\":\"" + ARABIC + "\"}\n";
        JsonLines lines =
                new JsonLines(new ByteArrayInputStream((text + text).getBytes(Charset.forName(encoding))), "a.jsonl");
        for (int i = 0; i < 2; i++) {
            assertNames(
                    encoding,
                    String.valueOf(
                            assertThrows(IngestException.class, lines::next).getMessage()));
        }
    }

    @Test
    void binaryData() {
        String message = lineProblem(new byte[1000]);
        assertEquals("a.jsonl:1: not UTF-8; it looks like binary data or UTF-32, not like text in UTF-8", message);
    }

    @ParameterizedTest
    @ValueSource(strings = {ARABIC, PERSIAN, RUSSIAN, CHINESE, FRENCH})
    void damagedUtf8IsNotTakenForAnotherEncoding(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        int place = text.substring(0, text.length() - 4).getBytes(UTF_8).length;
        bytes[place] = (byte) 0xFF;
        String message = lineProblem(bytes);
        assertEquals("a.jsonl:1: invalid UTF-8 at byte " + place, message);
    }

    @Test
    void aControlCharacterInATextIsNoOtherEncoding() {
        byte[] text = (ARABIC + "\u0000\u0001" + ENGLISH).getBytes(UTF_8);
        assertFalse(EncodingGuess.ofWide(text, 0, text.length).isPresent());
        assertFalse(EncodingGuess.ofWide(text, 0, text.length - 1).isPresent());
    }
}
