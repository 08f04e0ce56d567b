package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qirtas.Archive;
import org.qirtas.Article;
import org.qirtas.CorruptArchiveException;
import org.qirtas.SectionKind;
import org.qirtas.testing.GeneratedNews;
import org.qirtas.testing.GrownArchive;

/** Appends that ended at any byte, and damage that must not look like one. */
class UnfinishedAppendTest {

    private static final int TRAILER = 40;

    private final List<Article> articles = GeneratedNews.mixed(List.of("ar"), 8, 60);
    private final byte[] first;
    private final byte[] grown;

    UnfinishedAppendTest() throws IOException {
        first = GrownArchive.of(articles.subList(0, 5));
        grown = GrownArchive.of(articles.subList(0, 5), articles.subList(5, 7));
    }

    private static void assertIsFirst(byte[] bytes, int unfinished, List<Article> expected) throws IOException {
        try (Archive archive = Archive.open(bytes)) {
            assertEquals(expected.size(), archive.size());
            assertEquals(unfinished, archive.info().unfinishedBytes());
            assertEquals(expected.get(3), archive.article(3));
        }
    }

    @Test
    void anAppendThatEndsAtAnyByteLeavesTheArchiveAsItWas() throws IOException {
        for (int length = first.length; length < grown.length; length++) {
            assertIsFirst(Arrays.copyOf(grown, length), length - first.length, articles.subList(0, 5));
        }
    }

    @Test
    void bytesThatWereNeverWrittenMayBeZeros() throws IOException {
        for (int written = first.length; written <= grown.length - TRAILER; written += 8) {
            byte[] zeros = grown.clone();
            Arrays.fill(zeros, written, zeros.length, (byte) 0);
            assertIsFirst(zeros, grown.length - first.length, articles.subList(0, 5));
        }
    }

    @Test
    void theArchiveIsWholeWithoutTheAppend() throws IOException {
        try (Archive archive = Archive.open(Arrays.copyOf(grown, grown.length - 1))) {
            assertTrue(archive.verify().isWhole());
            assertEquals(first.length, archive.verify().bytes());
            long bytes = archive.info().sections().stream()
                    .mapToLong(section -> section.bytes())
                    .sum();
            assertEquals(archive.info().length(), bytes + archive.info().unfinishedBytes());
        }
    }

    @Test
    void aDamagedTrailerIsNoUnfinishedAppend() {
        for (int position = grown.length - TRAILER; position < grown.length; position++) {
            byte[] damaged = grown.clone();
            damaged[position] ^= 1;
            CorruptArchiveException error = assertThrows(
                    CorruptArchiveException.class, () -> Archive.open(damaged).close());
            assertEquals(SectionKind.TRAILER, error.section());
        }
    }

    @Test
    void damageBeforeAnUnfinishedAppendIsNoUnfinishedAppend() throws IOException {
        byte[] three = GrownArchive.of(articles.subList(0, 5), articles.subList(5, 7), articles.subList(7, 8));
        for (int position = first.length; position < first.length + 48; position++) {
            byte[] damaged = Arrays.copyOf(three, three.length - 1);
            damaged[position] ^= 1;
            assertThrows(
                    CorruptArchiveException.class, () -> Archive.open(damaged).close(), "byte " + position);
        }
    }

    @Test
    void otherBytesAfterAnArchiveAreDamage() {
        byte[] longer = Arrays.copyOf(first, first.length + 1);
        longer[first.length] = '\n';
        CorruptArchiveException error = assertThrows(CorruptArchiveException.class, () -> Archive.open(longer));
        assertEquals(first.length, error.offset());
        assertTrue(error.getMessage().contains("belong to none"), error.getMessage());
    }
}
