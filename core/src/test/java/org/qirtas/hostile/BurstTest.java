package org.qirtas.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qirtas.internal.parity.ParityDescription;
import org.qirtas.testing.BurstCount;
import org.qirtas.testing.ProtectedFile;

/**
 * A burst of the length that is promised is repaired wherever it begins: in data, frames, headers, padding, parity and
 * its descriptions, manifest and trailer. What a burst hits is counted for every start. A build repairs at every start in
 * files that are small enough, and elsewhere at the borders of what is hit and a sample; the profile
 * {@code damage-sweep} repairs at every start of all that have up to some megabytes.
 */
class BurstTest {

    private static final int SMALL = 4_000;
    private static final int LARGE = 2_000_000;
    private static final int SAMPLE = 24;
    private static final boolean ALL = Boolean.getBoolean("qirtas.sweep.all");

    @TempDir
    private Path folder;

    private ProtectedFile file(int structure, int chunks, int percent) throws IOException {
        return new ProtectedFile(folder, structure, chunks, percent);
    }

    /** The length that is promised: that of the section which protects most. */
    private static int burst(ProtectedFile file) {
        List<ParityDescription> descriptions = file.descriptions();
        return Math.toIntExact(descriptions.get(descriptions.size() - 1).shape().burst());
    }

    /** One size of each class: one, two and more sectors in a row, one stripe and many, with frames and without. */
    @ParameterizedTest
    @CsvSource({
        "600000,0,0",
        "784000,0,0",
        "1020000,0,0",
        "1030000,0,0",
        "2100000,0,0",
        "4000000,0,0",
        "34000000,0,0",
        "30000,700,0",
        "500000,300,0",
        "20000,2500,0",
        "900000,4000,0",
        "100,3,1",
        "3000,2,5",
        "5000,0,20",
        "150000,50,3",
        "1200000,30,5",
        "8000000,2000,1",
        "300000,0,100"
    })
    void everyStart(int structure, int chunks, int percent) throws IOException {
        try (ProtectedFile file = file(structure, chunks, percent)) {
            int burst = burst(file);
            double promised = percent == 0 ? 0.004 * file.length() : percent * 0.01 * file.withoutLastParity();
            assertTrue(burst >= promised, burst + " of " + file.length());
            BurstCount count = new BurstCount(file, burst);
            assertEquals(List.of(), count.failures());
            IntStream starts = file.length() <= SMALL || (ALL && file.length() <= LARGE)
                    ? IntStream.range(0, file.length())
                    : sample(count, file.length());
            for (int start : starts.distinct().toArray()) {
                assertEquals(-1, file.repairAfter(start, burst), () -> "burst of " + burst + " at " + start);
            }
        }
    }

    private static IntStream sample(BurstCount count, int length) {
        int most = length > LARGE ? SAMPLE / 6 : SAMPLE;
        int[] borders = count.borders();
        Random random = new Random(length);
        return IntStream.concat(
                random.ints(most, 0, borders.length).map(i -> borders[i]), random.ints(most / 2, 0, length));
    }

    /** Fewer bytes than are promised hit no more than these. */
    @Test
    void shorterBursts() throws IOException {
        try (ProtectedFile file = file(700_000, 20, 0)) {
            int burst = burst(file);
            for (int length : new int[] {1, 2, burst / 2, burst - 1}) {
                assertEquals(List.of(), new BurstCount(file, length).failures());
            }
            for (int start : new int[] {4351, 2869, 2870, file.length() - 1}) {
                assertEquals(-1, file.repairAfter(start, 2));
            }
        }
    }

    /** The count finds what is too long: by one byte it may still be repaired, by a sector it is not. */
    @Test
    void whatIsLongerIsCountedAndNotRepaired() throws IOException {
        try (ProtectedFile file = file(700_000, 0, 0)) {
            int longer = burst(file) + 1;
            List<Integer> failures = new BurstCount(file, longer).failures();
            assertTrue(failures.size() > 100);
            int start = failures.get(failures.size() / 2);
            assertTrue(file.repairAfter(start, longer) >= 0);
        }
    }
}
