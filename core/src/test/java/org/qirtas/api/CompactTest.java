package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.Archive;
import org.qirtas.ArchiveWriter;
import org.qirtas.Archives;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.ArticleOrder;
import org.qirtas.CorruptArchiveException;
import org.qirtas.MergeOptions;
import org.qirtas.Profile;
import org.qirtas.RedactedArticleException;
import org.qirtas.WriterOptions;
import org.qirtas.testing.GeneratedNews;
import org.qirtas.testing.GrownArchive;
import org.qirtas.testing.MemoryArchive;

/** Archives that are compressed again as one generation. */
class CompactTest {

    private static final List<Article> NEWS = GeneratedNews.mixed(List.of("ar", "en"), 70, 100);
    private static final WriterOptions FAST = WriterOptions.DEFAULT.withProfile(Profile.FAST);

    @TempDir
    private Path folder;

    private Path compact(Path source, WriterOptions options) throws IOException {
        Path target = folder.resolve("compact.qrt");
        Archives.compact(source, target, options.withOverwrite(true));
        return target;
    }

    private static String root(Path file) throws IOException {
        try (Archive archive = Archive.open(file)) {
            return archive.info().root();
        }
    }

    @Test
    void allGenerationsBecomeOne() throws IOException {
        GrownArchive grown = new GrownArchive().with(FAST);
        grown.add(NEWS.subList(0, 70)).add(List.of()).add(NEWS.subList(70, 71)).add(NEWS.subList(71, 140));
        Path source = Files.write(folder.resolve("grown.qrt"), grown.toBytes());
        byte[] compact = Files.readAllBytes(compact(source, FAST));
        MemoryArchive.assertHolds(NEWS, compact);
        assertArrayEquals(MemoryArchive.pack(NEWS, FAST), compact);
    }

    @Test
    void anArchiveOfOneGenerationKeepsItsRootAndSignatures() throws IOException, GeneralSecurityException {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        WriterOptions signing = FAST.withSigningKey(keys.getPrivate());
        Path source = Files.write(folder.resolve("news.qrt"), MemoryArchive.pack(NEWS, signing));
        Path redacted = folder.resolve("redacted.qrt");
        Archives.redact(source, List.of(NEWS.get(5).key()), redacted, signing);
        Path compact = compact(redacted, WriterOptions.DEFAULT.withProfile(Profile.BALANCED));
        assertEquals(root(source), root(compact));
        try (Archive archive = Archive.open(compact)) {
            assertTrue(archive.isSignedBy(keys.getPublic()));
            assertTrue(archive.verify(keys.getPublic(), checked -> {}).isWhole());
            assertThrows(RedactedArticleException.class, () -> archive.article(5));
            assertEquals("BALANCED", archive.info().profile());
        }
    }

    @Test
    void severalGenerationsGetAnotherRootAndSignature() throws IOException, GeneralSecurityException {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        WriterOptions signing = FAST.withSigningKey(keys.getPrivate());
        Path first = Files.write(folder.resolve("first.qrt"), MemoryArchive.pack(NEWS.subList(0, 20), signing));
        Path redacted = folder.resolve("redacted.qrt");
        Archives.redact(first, List.of(NEWS.get(5).key()), redacted, signing);
        Path second = Files.write(folder.resolve("second.qrt"), MemoryArchive.pack(NEWS.subList(20, 40), signing));
        Path merged = folder.resolve("merged.qrt");
        Archives.merge(List.of(second, redacted), merged, MergeOptions.DEFAULT);
        try (Archive archive = Archive.open(compact(merged, FAST))) {
            assertFalse(archive.isSignedBy(keys.getPublic()));
            assertEquals(1, archive.info().redacted());
            assertThrows(RedactedArticleException.class, () -> archive.article(25));
            MemoryArchive.assertSame(NEWS.get(6), archive.article(26));
            assertTrue(archive.verify().isWhole(), archive.verify().toString());
        }
        try (Archive archive = Archive.open(compact(merged, signing))) {
            assertTrue(archive.isSignedBy(keys.getPublic()));
        }
    }

    @Test
    void deletedArticlesAreLeftOut() throws IOException {
        GrownArchive grown = new GrownArchive().with(FAST).add(NEWS.subList(0, 70));
        grown.delete(3, 69).add(NEWS.subList(70, 90)).delete(75).add(List.of());
        Path source = Files.write(folder.resolve("grown.qrt"), grown.toBytes());
        List<Article> live = new ArrayList<>(NEWS.subList(0, 90));
        live.removeAll(List.of(NEWS.get(3), NEWS.get(69), NEWS.get(75)));
        assertArrayEquals(MemoryArchive.pack(live, FAST), Files.readAllBytes(compact(source, FAST)));
    }

    @Test
    void modelsOfOtherFilesAreBroughtIn() throws IOException {
        Path models = Files.write(folder.resolve("models.qrt"), MemoryArchive.pack(NEWS, FAST));
        Path source = folder.resolve("news.qrt");
        try (ArchiveWriter writer = ArchiveWriter.create(source, FAST.withModels(List.of(models)))) {
            for (Article article : NEWS) {
                writer.add(article);
            }
            writer.finish();
        }
        Path compact = compact(source, FAST);
        Files.delete(models);
        assertArrayEquals(MemoryArchive.pack(NEWS, FAST), Files.readAllBytes(compact));
    }

    private static Article dated(int id, String date) {
        return NEWS.get(id).toBuilder()
                .id("a" + id % 5)
                .published(ArticleDate.parse(date))
                .build();
    }

    @Test
    void articlesAreSortedByDateAndVersionsKeepTheirOrder() throws IOException {
        Article late = dated(0, "2021-05-01");
        Article newest = dated(5, "2021-01-01");
        Article undated =
                NEWS.get(1).toBuilder().id("a1").published((ArticleDate) null).build();
        Article early = dated(2, "2020-03-03");
        Article first = dated(3, "1999-12-31");
        Article redacted = dated(4, "1990-01-01");
        Path source = Files.write(
                folder.resolve("news.qrt"),
                MemoryArchive.pack(List.of(late, redacted, undated, early, newest, first), FAST));
        Path without = folder.resolve("redacted.qrt");
        Archives.redact(source, List.of("a4"), without, FAST);
        Path target = folder.resolve("sorted.qrt");
        Archives.compact(without, target, ArticleOrder.OLDEST_FIRST, FAST);
        try (Archive archive = Archive.open(target)) {
            assertEquals(
                    List.of(first, early, late, newest, undated),
                    archive.stream().toList());
            assertEquals(6, archive.size());
            assertEquals(newest, archive.get("a0").orElseThrow());
            assertThrows(RedactedArticleException.class, () -> archive.article(5));
            assertTrue(archive.verify().isWhole(), archive.verify().toString());
            assertNotEquals(root(without), archive.info().root());
        }
        Path again = folder.resolve("again.qrt");
        Archives.compact(target, again, ArticleOrder.ADDED, FAST);
        assertEquals(root(target), root(again));
    }

    @Test
    void theRootStaysIfTheOrderIsThereAlready() throws IOException, GeneralSecurityException {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        List<Article> sorted = List.of(dated(0, "2020-01-01"), dated(1, "2020-01-02"), dated(2, "2021"));
        Path source = Files.write(
                folder.resolve("news.qrt"), MemoryArchive.pack(sorted, FAST.withSigningKey(keys.getPrivate())));
        Path target = folder.resolve("sorted.qrt");
        Archives.compact(source, target, ArticleOrder.OLDEST_FIRST, FAST);
        assertEquals(root(source), root(target));
        try (Archive archive = Archive.open(target)) {
            assertTrue(archive.isSignedBy(keys.getPublic()));
        }
    }

    @Test
    void aDamagedArticleIsNamed() throws IOException {
        byte[] bytes = MemoryArchive.pack(NEWS.subList(0, 10), FAST);
        bytes[100] ^= 1;
        Path source = Files.write(folder.resolve("news.qrt"), bytes);
        assertThrows(CorruptArchiveException.class, () -> compact(source, FAST));
        assertFalse(Files.exists(folder.resolve("compact.qrt")));
    }
}
