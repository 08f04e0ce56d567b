package org.qirtas.ingest.warc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.ingest.ArticleInput;
import org.qirtas.ingest.IngestException;

/**
 * Web archives in zstd with a dictionary in front, as the proposal for {@code .warc.zst} describes. Python's
 * {@code zstandard} wrote the files.
 */
class DictionaryTest {

    private static byte[] bytes(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(DictionaryTest.class.getResourceAsStream(name), name)) {
            return file.readAllBytes();
        }
    }

    private static String titles(byte[] file) throws IOException {
        StringBuilder titles = new StringBuilder();
        try (ArticleInput input = ArticleInput.open(new ByteArrayInputStream(file), "a.warc.zst")) {
            for (var next = input.next(); next.isPresent(); next = input.next()) {
                titles.append(next.get().title()).append(' ');
            }
        }
        return titles.toString();
    }

    private static void assertRefused(byte[] file, String words) {
        String message = String.valueOf(
                assertThrows(IngestException.class, () -> titles(file)).getMessage());
        assertTrue(message.startsWith("a.warc.zst: ") && message.contains(words), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dictionary.warc.zst", "compressed-dictionary.warc.zst"})
    void theDictionaryInFrontIsTaken(String name) throws IOException {
        assertEquals("Fog 1 Fog 2 Fog 3 ", titles(bytes(name)));
    }

    @Test
    void aMissingDictionaryIsNamed() throws IOException {
        assertRefused(bytes("without-dictionary.warc.zst"), "zstd -d -D DICTIONARY");
    }

    @Test
    void aDictionaryThatIsCutOrTooLongIsRefused() throws IOException {
        byte[] file = bytes("dictionary.warc.zst");
        assertRefused(Arrays.copyOf(file, 700), "the file ends in its dictionary");
        byte[] tooLong = file.clone();
        tooLong[7] = 0x7f;
        assertRefused(tooLong, "a dictionary of more than 16777216 bytes");
        tooLong[7] = (byte) 0x80;
        assertRefused(tooLong, "a dictionary of more than 16777216 bytes");
    }
}
