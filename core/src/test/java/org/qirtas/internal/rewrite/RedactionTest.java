package org.qirtas.internal.rewrite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.Archive;
import org.qirtas.Archives;
import org.qirtas.Article;
import org.qirtas.ArticleFilter;
import org.qirtas.Damage;
import org.qirtas.Profile;
import org.qirtas.SectionKind;
import org.qirtas.WriterOptions;
import org.qirtas.internal.article.TextModel;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.SectionHeader;
import org.qirtas.internal.io.FileSource;
import org.qirtas.internal.io.MemorySource;
import org.qirtas.internal.read.SectionReader;
import org.qirtas.internal.rescue.SectionScan;
import org.qirtas.internal.sections.SectionType;
import org.qirtas.internal.sections.Sections;
import org.qirtas.internal.text.Vocabulary;
import org.qirtas.testing.GeneratedNews;
import org.qirtas.testing.MemoryArchive;

/** Nothing of a redacted article is left in the file. */
class RedactionTest {

    private static final String SECRET = "zyxwvut";

    @TempDir
    private Path folder;

    private static List<SectionScan.Found> sections(SectionReader archive) throws IOException {
        List<SectionScan.Found> sections = new ArrayList<>();
        SectionScan.run(archive, sections::add);
        return sections;
    }

    /** The texts of all text models and columns: tokens, and dictionaries as UTF-16. */
    private static String everything(Path file) throws IOException, FormatException {
        StringBuilder all = new StringBuilder();
        try (SectionReader archive = new SectionReader(FileSource.open(file), "archive")) {
            for (SectionScan.Found section : sections(archive)) {
                if (section.header().type() == Sections.TEXT_MODEL.number()) {
                    TextModel model = TextModel.fromBytes(archive.payload(section.offset(), Sections.TEXT_MODEL));
                    for (int code = 0; code < Vocabulary.MAX_SIZE; code++) {
                        all.append(model.vocabulary().token(code)).append('\n');
                    }
                }
            }
        }
        return all + new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }

    @Test
    void aWordThatNobodyElseUsedIsGone() throws IOException, FormatException {
        List<Article> articles = new ArrayList<>(new GeneratedNews("en", 4).articles(150, 400));
        articles.set(
                9,
                articles.get(9).toBuilder()
                        .source(SECRET)
                        .body((SECRET + " ").repeat(2000))
                        .build());
        Path source = Files.write(folder.resolve("news.qrt"), MemoryArchive.pack(articles));
        assertTrue(everything(source).contains(SECRET), "the search would not find it");
        Path target = folder.resolve("redacted.qrt");
        Archives.redact(source, List.of(articles.get(9).key()), target, WriterOptions.DEFAULT);
        String left = everything(target);
        for (int length = 4; length <= SECRET.length(); length++) {
            assertFalse(left.contains(SECRET.substring(0, length)), SECRET.substring(0, length));
        }
    }

    @Test
    void theArchiveIsThatOfTheOtherArticlesButForHashes() throws IOException {
        List<Article> articles = new GeneratedNews("en", 4).articles(64, 300);
        Path source = Files.write(folder.resolve("news.qrt"), MemoryArchive.pack(articles));
        Path target = folder.resolve("redacted.qrt");
        Archives.redact(source, List.of(articles.get(63).key()), target, WriterOptions.DEFAULT);
        byte[] others = MemoryArchive.pack(articles.subList(0, 63));
        byte[] redacted = Files.readAllBytes(target);
        try (SectionReader a = new SectionReader(FileSource.open(target), "a")) {
            int end = (int) sections(a).get(0).end();
            assertEquals(0, Arrays.compare(others, 0, end, redacted, 0, end), "the text models differ");
        }
    }

    /** Byte by which the payload of the first section of a type is changed. */
    private static void damage(Path file, SectionType type, int place) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try (SectionReader archive = new SectionReader(new MemorySource(ByteBuffer.wrap(bytes)), "archive")) {
            for (SectionScan.Found section : sections(archive)) {
                if (section.header().type() == type.number()) {
                    long start = section.offset() + SectionHeader.LENGTH;
                    bytes[(int) start + (place < 0 ? (int) section.header().payloadLength() + place : place)] ^= 1;
                }
            }
        }
        Files.write(file, bytes);
    }

    @Test
    void withoutContentHashesAllOthersAreReadAndOtherDamageIsFound() throws IOException {
        List<Article> articles = new GeneratedNews("en", 4).articles(20, 40);
        Path source = Files.write(folder.resolve("news.qrt"), MemoryArchive.pack(articles));
        Path target = folder.resolve("redacted.qrt");
        List<String> keys = List.of(articles.get(3).key(), articles.get(4).key());
        Archives.redact(source, keys, target, WriterOptions.DEFAULT.withProfile(Profile.FAST));
        damage(target, Sections.CONTENT_HASHES, 5);
        try (Archive archive = Archive.open(target)) {
            assertEquals(18, archive.stream().count());
            assertEquals(18, archive.headlines(ArticleFilter.ALL).count());
            assertEquals(18, archive.select(ArticleFilter.ALL).ordinals().count());
            List<Damage> found = archive.verify().damage();
            assertTrue(
                    found.stream().allMatch(place -> place.section() == SectionKind.CONTENT_HASHES), found::toString);
            assertFalse(found.isEmpty());
        }
        damage(target, Sections.ID_INDEX, 12);
        damage(target, Sections.CHUNK, -1);
        try (Archive archive = Archive.open(target)) {
            Set<SectionKind> sections =
                    archive.verify().damage().stream().map(Damage::section).collect(Collectors.toSet());
            assertTrue(
                    sections.containsAll(List.of(SectionKind.CONTENT_HASHES, SectionKind.ID_INDEX)),
                    sections::toString);
        }
    }
}
