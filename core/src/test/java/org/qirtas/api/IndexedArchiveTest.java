package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qirtas.Archive;
import org.qirtas.ArchiveWriter;
import org.qirtas.Archives;
import org.qirtas.Article;
import org.qirtas.ArticleOrder;
import org.qirtas.Damage;
import org.qirtas.Grouping;
import org.qirtas.MergeOptions;
import org.qirtas.Profile;
import org.qirtas.SearchIndex;
import org.qirtas.SectionInfo;
import org.qirtas.SectionKind;
import org.qirtas.Split;
import org.qirtas.WriterOptions;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.io.MemorySource;
import org.qirtas.internal.read.Generation;
import org.qirtas.internal.read.LoadedModels;
import org.qirtas.internal.read.ModelFinder;
import org.qirtas.internal.read.OpenArchive;
import org.qirtas.internal.sections.Sections;
import org.qirtas.testing.GeneratedNews;
import org.qirtas.testing.MemoryArchive;

/** Archives keep their search index through everything that makes an archive of another one. */
class IndexedArchiveTest {

    private static final WriterOptions FULL = WriterOptions.DEFAULT.withIndex(SearchIndex.FULL);

    private final List<Article> news = new ArrayList<>(GeneratedNews.mixed(List.of("ar", "en", "zh"), 60, 300));

    @TempDir
    private Path folder;

    private Path packed(WriterOptions options) throws IOException {
        Path file = folder.resolve("news.qrt");
        Files.write(file, MemoryArchive.pack(news, options));
        return file;
    }

    private static OpenArchive open(Path file) throws IOException {
        MemorySource source = new MemorySource(ByteBuffer.wrap(Files.readAllBytes(file)));
        return OpenArchive.open(source, "memory", new ModelFinder(new LoadedModels(0), List.of()));
    }

    /** The index of each generation of a whole archive, by the number of its documents. */
    private static List<Integer> documents(Path file) throws IOException {
        List<Integer> documents = new ArrayList<>();
        try (Archive archive = Archive.open(file)) {
            List<Damage> damage = archive.verify().damage();
            assertEquals(List.of(), damage);
        }
        try (OpenArchive archive = open(file)) {
            for (Generation generation : archive.generations()) {
                boolean has = generation.layout().place(Sections.SEARCH_INDEX).isPresent();
                documents.add(
                        has ? generation.sections().named(Sections.SEARCH_INDEX).documents() : 0);
            }
        }
        return documents;
    }

    @ParameterizedTest
    @EnumSource
    void archivesOfAllProfilesHaveIndexes(Profile profile) throws IOException {
        assertEquals(List.of(180), documents(packed(FULL.withProfile(profile))));
        assertEquals(List.of(6), documents(packed(FULL.withProfile(profile).withIndex(SearchIndex.SMALL))));
        assertEquals(List.of(0), documents(packed(FULL.withProfile(profile).withIndex(SearchIndex.NONE))));
    }

    @Test
    void theIndexIsNamedAmongTheSections() throws IOException {
        try (Archive archive = Archive.open(packed(FULL))) {
            List<SectionInfo> found = archive.info().sections().stream()
                    .filter(section -> section.kind() == SectionKind.SEARCH_INDEX)
                    .toList();
            assertEquals(1, found.size());
            assertTrue(found.get(0).bytes() > 10_000);
        }
    }

    @Test
    void anIndexChangesNothingElse() throws IOException {
        Path plain = packed(WriterOptions.DEFAULT);
        Path indexed = folder.resolve("indexed.qrt");
        Archives.index(plain, indexed, FULL);
        assertEquals(List.of(180), documents(indexed));
        byte[] expected = MemoryArchive.pack(news, FULL);
        assertArrayEquals(expected, Files.readAllBytes(indexed));
        byte[] without = Files.readAllBytes(plain);
        Archives.index(indexed, indexed, FULL.withIndex(SearchIndex.NONE).withOverwrite(true));
        assertArrayEquals(without, Files.readAllBytes(indexed));
    }

    @ParameterizedTest
    @EnumSource
    void indexesAreAddedToEveryGeneration(Profile profile) throws IOException {
        Path file = packed(WriterOptions.DEFAULT.withProfile(profile));
        append(file, WriterOptions.DEFAULT);
        Archives.delete(file, List.of("ar-3"), WriterOptions.DEFAULT);
        Archives.index(file, file, FULL.withOverwrite(true));
        assertEquals(List.of(180, 7, 0), documents(file));
        append(file, WriterOptions.DEFAULT);
        assertEquals(List.of(180, 7, 0, 7), documents(file));
        append(file, WriterOptions.DEFAULT.withIndex(SearchIndex.NONE));
        assertEquals(List.of(180, 7, 0, 7, 0), documents(file));
        Archives.index(file, file, FULL.withIndex(SearchIndex.SMALL).withOverwrite(true));
        assertEquals(List.of(6, 1, 0, 1, 1), documents(file));
        Archives.index(file, file, FULL.withIndex(SearchIndex.NONE).withOverwrite(true));
        assertEquals(List.of(0, 0, 0, 0, 0), documents(file));
    }

    private static void append(Path file, WriterOptions options) throws IOException {
        try (ArchiveWriter writer = Archives.append(file, options)) {
            for (Article article : new GeneratedNews("ar", 9).articles(7, 200)) {
                writer.add(article);
            }
            writer.finish();
        }
    }

    @Test
    void compactingAndSplittingKeepTheIndex() throws IOException {
        Path file = packed(FULL.withIndex(SearchIndex.SMALL));
        append(file, WriterOptions.DEFAULT);
        Path compact = folder.resolve("compact.qrt");
        Archives.compact(file, compact, ArticleOrder.NEWEST_FIRST, WriterOptions.DEFAULT);
        assertEquals(List.of(6), documents(compact));
        Archives.compact(file, compact, FULL.withOverwrite(true));
        assertEquals(List.of(187), documents(compact));
        Path parts = Files.createDirectory(folder.resolve("parts"));
        for (Path part : Archives.split(compact, Split.by(Grouping.LANGUAGE), parts, WriterOptions.DEFAULT)) {
            assertTrue(documents(part).get(0) >= 60);
        }
    }

    @Test
    void mergingKeepsTheIndexes() throws IOException {
        Path file = packed(FULL);
        append(file, WriterOptions.DEFAULT.withIndex(SearchIndex.SMALL));
        Path other = folder.resolve("other.qrt");
        Files.write(other, MemoryArchive.pack(news.subList(0, 20)));
        Path merged = folder.resolve("merged.qrt");
        Path third = folder.resolve("third.qrt");
        Files.write(third, MemoryArchive.pack(news, FULL));
        Archives.merge(List.of(file, other, third), merged, MergeOptions.DEFAULT);
        assertEquals(List.of(180, 1, 0, 180), documents(merged));
    }

    /** What the index of each generation knows. */
    private static List<SearchIndex> kinds(Path file) throws IOException {
        documents(file);
        List<SearchIndex> kinds = new ArrayList<>();
        try (OpenArchive archive = open(file)) {
            for (Generation generation : archive.generations()) {
                kinds.add(generation.sections().named(Sections.SEARCH_INDEX).option());
            }
        }
        return kinds;
    }

    @Test
    void anIndexOfPhrasesStaysOne() throws IOException, FormatException {
        news.set(100, news.get(100).toBuilder().title("unmistakable").build());
        Path file = packed(FULL.withIndex(SearchIndex.PHRASES));
        append(file, WriterOptions.DEFAULT);
        append(file, FULL);
        append(file, FULL.withIndex(SearchIndex.PHRASES));
        List<SearchIndex> expected =
                List.of(SearchIndex.PHRASES, SearchIndex.PHRASES, SearchIndex.FULL, SearchIndex.PHRASES);
        assertEquals(expected, kinds(file));
        Path other = folder.resolve("other.qrt");
        Archives.merge(List.of(file), other, MergeOptions.DEFAULT);
        assertEquals(expected, kinds(other));
        assertTrue(hasTerm(other, "unmistakable"));
        Archives.redact(file, List.of(news.get(100).key()), other, WriterOptions.DEFAULT.withOverwrite(true));
        assertEquals(expected, kinds(other));
        assertFalse(hasTerm(other, "unmistakable"));
        Archives.compact(file, other, WriterOptions.DEFAULT.withOverwrite(true));
        assertEquals(List.of(SearchIndex.PHRASES), kinds(other));
        Archives.salvage(file, other, FULL.withIndex(SearchIndex.PHRASES).withOverwrite(true));
        assertEquals(List.of(SearchIndex.PHRASES), kinds(other).subList(0, 1));
        Archives.index(file, file, FULL.withOverwrite(true));
        assertEquals(Collections.nCopies(4, SearchIndex.FULL), kinds(file));
        Archives.index(file, file, FULL.withIndex(SearchIndex.PHRASES).withOverwrite(true));
        assertEquals(Collections.nCopies(4, SearchIndex.PHRASES), kinds(file));
        for (Path part : Archives.split(
                file, Split.byCount(100), Files.createDirectory(folder.resolve("parts")), WriterOptions.DEFAULT)) {
            assertEquals(List.of(SearchIndex.PHRASES), kinds(part));
            try (Archive archive = Archive.open(part)) {
                assertEquals(SearchIndex.PHRASES, archive.searchIndex());
                assertTrue(archive.verify().isWhole());
            }
        }
        Archives.index(file, file, FULL.withIndex(SearchIndex.NONE).withOverwrite(true));
        try (Archive archive = Archive.open(file)) {
            assertEquals(SearchIndex.NONE, archive.searchIndex());
        }
    }

    /** A word that only the redacted article had is in the new index no more. */
    @Test
    void redactionRemovesTheWords() throws IOException, FormatException {
        news.set(100, news.get(100).toBuilder().title("unmistakable").build());
        Path file = packed(FULL);
        append(file, WriterOptions.DEFAULT);
        String key = news.get(100).key();
        assertTrue(hasTerm(file, "unmistakable"));
        Path redacted = folder.resolve("redacted.qrt");
        assertEquals(List.of(), Archives.redact(file, List.of(key), redacted, WriterOptions.DEFAULT));
        assertEquals(List.of(180, 7), documents(redacted));
        assertFalse(hasTerm(redacted, "unmistakable"));
        Archives.index(redacted, redacted, FULL.withIndex(SearchIndex.SMALL).withOverwrite(true));
        assertEquals(List.of(6, 1), documents(redacted));
    }

    private static boolean hasTerm(Path file, String term) throws IOException, FormatException {
        try (OpenArchive archive = open(file)) {
            return archive.generations()
                            .get(0)
                            .sections()
                            .named(Sections.SEARCH_INDEX)
                            .find(term)
                    != null;
        }
    }

    @Test
    void salvagedArchivesHaveAnIndexOnRequest() throws IOException {
        Path file = packed(FULL);
        Path salvaged = folder.resolve("salvaged.qrt");
        Archives.salvage(file, salvaged, WriterOptions.DEFAULT);
        assertEquals(List.of(0), documents(salvaged));
        Archives.salvage(file, salvaged, FULL.withOverwrite(true));
        assertEquals(List.of(180), documents(salvaged));
    }
}
