package org.qirtas.hostile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.qirtas.Archive;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.parity.DescriptionSearch;
import org.qirtas.internal.parity.ParityFuzzTest;
import org.qirtas.testing.ArchiveRecipe;
import org.qirtas.testing.FuzzInputs;

/** The seeds in the repository are those of {@link FuzzSeeds}, and good ones. */
class FuzzSeedsTest {

    @Test
    @EnabledIfSystemProperty(named = "seeds", matches = "write")
    void writeSeeds() throws IOException, FormatException, ReflectiveOperationException {
        for (Map.Entry<Path, byte[]> seed : FuzzSeeds.all().entrySet()) {
            Files.createDirectories(seed.getKey().getParent());
            Files.write(seed.getKey(), seed.getValue());
        }
    }

    @Test
    void theSeedsStandInTheRepository() throws IOException, FormatException, ReflectiveOperationException {
        for (Map.Entry<Path, byte[]> seed : FuzzSeeds.all().entrySet()) {
            assertArrayEquals(
                    seed.getValue(), Files.readAllBytes(seed.getKey()), seed.getKey() + "; see CONTRIBUTING.md");
        }
    }

    @Test
    void theArchivesAreWhole() throws IOException, FormatException, ReflectiveOperationException {
        for (Map.Entry<Path, byte[]> seed : FuzzSeeds.all().entrySet()) {
            if (seed.getKey().startsWith(FuzzInputs.folder(ArchiveFuzzTest.class, "archive"))) {
                try (Archive archive = Archive.open(ArchiveRecipe.archive(seed.getValue()))) {
                    assertEquals(
                            List.of(), archive.verify().damage(), seed.getKey().toString());
                }
            }
        }
    }

    @Test
    void theDescriptionOfParityIsFound() throws IOException {
        byte[] pages = Files.readAllBytes(
                FuzzInputs.folder(ParityFuzzTest.class, "pages").resolve("seed-one"));
        DescriptionSearch search = new DescriptionSearch();
        search.look(Arrays.copyOf(pages, pages.length + DescriptionSearch.LOOKAHEAD), pages.length);
        assertEquals(1, search.found(2, description -> true).size());
    }
}
