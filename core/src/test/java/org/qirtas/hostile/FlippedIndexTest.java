package org.qirtas.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.qirtas.Archive;
import org.qirtas.Article;
import org.qirtas.CorruptArchiveException;
import org.qirtas.SectionKind;
import org.qirtas.VerifyReport;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.FileHeader;
import org.qirtas.internal.format.SectionHeader;
import org.qirtas.internal.sections.SectionType;
import org.qirtas.internal.sections.Sections;
import org.qirtas.testing.MemoryArchive;

/**
 * Single flipped bits in the id index and the offsets: each answer is an error or the truth. A present key is never
 * "not found", and an older version is never the current one.
 */
class FlippedIndexTest {

    /** Some keys have two versions, and the index has two pages. */
    private static final int ARTICLES = 1100;

    private static final int VERSIONED = 40;
    private static final List<Article> newest = new ArrayList<>();

    private static byte[] bytes;

    @BeforeAll
    static void pack() throws IOException {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < ARTICLES + VERSIONED; i++) {
            int id = i % ARTICLES;
            Article article = Article.builder()
                    .id("k" + id)
                    .title("version " + i / ARTICLES)
                    .build();
            articles.add(article);
            if (id < VERSIONED && i >= ARTICLES) {
                newest.set(id, article);
            } else {
                newest.add(article);
            }
        }
        bytes = MemoryArchive.pack(articles);
    }

    private static int begin(SectionType type) throws FormatException {
        int at = FileHeader.LENGTH;
        while (SectionHeader.fromBytes(bytes, at).type() != type.number()) {
            at += (int) SectionHeader.fromBytes(bytes, at).sectionLength();
        }
        return at;
    }

    @Test
    void inTheIdIndex() throws IOException, FormatException {
        assertTrue(flipAll(Sections.ID_INDEX, SectionKind.ID_INDEX) > 1000, "errors");
    }

    @Test
    void inTheOffsets() throws IOException, FormatException {
        assertTrue(flipAll(Sections.OFFSETS, SectionKind.OFFSETS) > 100, "errors");
    }

    private static int flipAll(SectionType type, SectionKind kind) throws IOException, FormatException {
        int begin = begin(type);
        SectionHeader header = SectionHeader.fromBytes(bytes, begin);
        long end = begin + SectionHeader.LENGTH + header.payloadLength();
        int errors = 0;
        for (long bit = begin * 8L; bit < end * 8; bit++) {
            byte[] flipped = bytes.clone();
            flipped[(int) (bit / 8)] ^= (byte) (1 << bit % 8);
            errors += ask(flipped, (int) (bit % ARTICLES), kind);
            if (bit % 1009 == 0) {
                assertFound(flipped, kind);
            }
        }
        return errors;
    }

    /** Asks for keys of both pages, one of them with two versions. Returns the number of errors. */
    private static int ask(byte[] flipped, int id, SectionKind kind) throws IOException {
        int errors = 0;
        try (Archive archive = Archive.open(flipped)) {
            for (int asked : new int[] {id, (id + 17) % ARTICLES, id % VERSIONED}) {
                try {
                    assertEquals(Optional.of(newest.get(asked)), archive.get("k" + asked));
                } catch (CorruptArchiveException e) {
                    assertEquals(kind, e.section(), e::getMessage);
                    errors++;
                }
            }
        }
        return errors;
    }

    private static void assertFound(byte[] flipped, SectionKind kind) throws IOException {
        try (Archive archive = Archive.open(flipped)) {
            VerifyReport report = archive.verify();
            assertFalse(report.isWhole());
            assertTrue(report.damage().stream().anyMatch(damage -> damage.section() == kind), report::toString);
        }
    }
}
