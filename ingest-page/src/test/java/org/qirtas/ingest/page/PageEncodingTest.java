package org.qirtas.ingest.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.Article;
import org.qirtas.ingest.IngestException;
import org.qirtas.ingest.IngestOptions;

/** A page in another encoding is converted if it is certain, and otherwise named with the command that converts it. */
class PageEncodingTest {

    private static final String TEXT = "فتحت المكتبة أبوابها للزوار بعد ترميم طويل، وحضر كثيرون.";

    private static String problem(byte[] page) {
        return String.valueOf(
                assertThrows(IngestException.class, () -> PageText.parse(page, "a.txt", IngestOptions.DEFAULT))
                        .getMessage());
    }

    @Test
    void tooFewWordsForCertainty() {
        String message = problem(TEXT.getBytes(Charset.forName("WINDOWS-1256")));
        assertTrue(message.startsWith("a.txt: "), message);
        assertTrue(message.endsWith("convert it, as with 'iconv -f WINDOWS-1256 -t UTF-8'"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "WINDOWS-1256"})
    void anEncodingThatIsCertain(String encoding) throws IngestException {
        String text = "عاد في المساء من على السفينة إلى المرفأ. قال هذا كل من كان مع أهل الحي بعد العاصفة.";
        byte[] page = ("رمز الخبر: 7\r\n" + text).getBytes(Charset.forName(encoding));
        Article article = PageText.parse(page, "a.txt", IngestOptions.DEFAULT);
        assertEquals("7", article.id());
        assertEquals(text, article.body());
        assertArrayEquals(page, article.original());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void aByteOrderMark(String encoding) throws IngestException {
        for (String text : new String[] {TEXT, "The library was opened again."}) {
            byte[] page = ("\uFEFF" + text).getBytes(Charset.forName(encoding));
            assertEquals(
                    text, PageText.parse(page, "a.txt", IngestOptions.DEFAULT).body());
        }
    }

    @Test
    void binaryData() {
        assertEquals(
                "a.txt: not UTF-8; it looks like binary data or UTF-32, not like text in UTF-8",
                problem(new byte[1000]));
    }

    @Test
    void damagedUtf8IsNotTakenForAnotherEncoding() {
        byte[] page = TEXT.getBytes(UTF_8);
        page[39] = (byte) 0xFF;
        assertEquals("a.txt: invalid UTF-8 at byte 39", problem(page));
    }

    @Test
    void aControlCharacterInATextIsNoOtherEncoding() throws IngestException {
        String text = TEXT + "\u0000\u0001" + TEXT;
        assertEquals(
                text,
                PageText.parse(text.getBytes(UTF_8), "a.txt", IngestOptions.DEFAULT)
                        .body());
    }
}
