package org.qirtas.internal.words;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The frozen table. {@code -Dfolding=write} makes it anew from {@link FoldingRules}, which is right only before a first
 * version of the format.
 */
class FoldingTableTest {

    private static final Path RESOURCE = Path.of("src/main/resources/org/qirtas/internal/words/folding.txt");
    private static final Path DOCUMENT = Path.of("../docs/format/folding.txt");

    private static final String HEAD =
            "# How UTF-16 units fold to words, as folding.md explains it. Made once with Unicode 16.\n";

    @Test
    void theDocumentHasTheTableOfTheLibrary() throws IOException {
        if ("write".equals(System.getProperty("folding"))) {
            byte[] table = FoldingLines.of(HEAD).getBytes(StandardCharsets.US_ASCII);
            Files.createDirectories(RESOURCE.getParent());
            Files.write(RESOURCE, table);
            Files.write(DOCUMENT, table);
        }
        assertArrayEquals(Files.readAllBytes(RESOURCE), Files.readAllBytes(DOCUMENT));
    }

    /** Units that the running Java does not know are left out: it may have an older version of Unicode. */
    @Test
    void theTableFollowsTheRules() {
        for (int unit = 0; unit <= Character.MAX_VALUE; unit++) {
            if (FoldingRules.isKnown((char) unit)) {
                assertEquals(
                        FoldingRules.of((char) unit), FoldingLines.folding((char) unit), Integer.toHexString(unit));
            }
        }
    }

    /** Otherwise the words of a query would not be those of the texts. */
    @Test
    void whatIsFoldedFoldsToItself() {
        for (int unit = 0; unit <= Character.MAX_VALUE; unit++) {
            int kind = Folding.kind((char) unit);
            for (int i = 0; i < Folding.length((char) unit); i++) {
                char folded = Folding.unit((char) unit, i);
                assertEquals(kind, Folding.kind(folded), Integer.toHexString(unit));
                assertEquals(1, Folding.length(folded), Integer.toHexString(unit));
                assertEquals(folded, Folding.unit(folded, 0), Integer.toHexString(unit));
            }
        }
    }

    @Test
    void lettersAndSinglesFoldToUnitsAndOthersToNone() {
        for (int unit = 0; unit <= Character.MAX_VALUE; unit++) {
            int length = Folding.length((char) unit);
            switch (Folding.kind((char) unit)) {
                case Folding.LETTER -> assertTrue(length >= 1 && length <= Folding.MAX_LENGTH);
                case Folding.SINGLE -> assertEquals(1, length);
                default -> assertEquals(0, length);
            }
        }
    }
}
