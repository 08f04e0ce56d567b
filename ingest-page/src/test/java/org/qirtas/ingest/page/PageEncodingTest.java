package org.qirtas.ingest.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.ingest.IngestException;
import org.qirtas.ingest.IngestOptions;

/** A page in another encoding is named, with the command that converts it, and never taken for an article. */
class PageEncodingTest {

    private static final String TEXT = "فتحت المكتبة أبوابها للزوار بعد ترميم طويل، وحضر كثيرون.";

    private static String problem(byte[] page) {
        return String.valueOf(
                assertThrows(IngestException.class, () -> PageText.parse(page, "a.txt", IngestOptions.DEFAULT))
                        .getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"WINDOWS-1256", "UTF-16LE", "UTF-16BE"})
    void anotherEncoding(String encoding) {
        String message = problem(TEXT.getBytes(Charset.forName(encoding)));
        assertTrue(message.startsWith("a.txt: "), message);
        assertTrue(message.endsWith("convert it, as with 'iconv -f " + encoding + " -t UTF-8'"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void aByteOrderMark(String encoding) {
        for (String text : new String[] {TEXT, "The library was opened again."}) {
            String message = problem(("\uFEFF" + text).getBytes(Charset.forName(encoding)));
            assertTrue(message.endsWith("'iconv -f " + encoding + " -t UTF-8'"), message);
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
