package org.qirtas.api;

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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.Archive;
import org.qirtas.ArchiveInfo;
import org.qirtas.Archives;
import org.qirtas.Article;
import org.qirtas.ArticleFilter;
import org.qirtas.ArticleProof;
import org.qirtas.Damage;
import org.qirtas.Profile;
import org.qirtas.RedactedArticleException;
import org.qirtas.WriterOptions;
import org.qirtas.testing.GeneratedNews;
import org.qirtas.testing.MemoryArchive;

/** Signatures and redactions. */
class ProvenanceTest {

    private static final String SECRET = "زقزقستانية";

    @TempDir
    private Path folder;

    private static List<Article> articles() {
        List<Article> articles = new ArrayList<>(GeneratedNews.mixed(List.of("ar", "en"), 70, 200));
        Article secret = articles.get(66);
        String body = (SECRET + " " + secret.body()).repeat(3);
        articles.set(
                66,
                secret.toBuilder()
                        .title(SECRET)
                        .body(body)
                        .source("source of it")
                        .build());
        articles.add(secret.toBuilder()
                .id("same body")
                .title("no secret")
                .body(body.replace(SECRET, "كلمة"))
                .build());
        articles.add(articles.get(7).toBuilder().id("shares").build());
        return articles;
    }

    private static ArchiveInfo info(byte[] bytes) throws IOException {
        try (Archive archive = Archive.open(bytes)) {
            return archive.info();
        }
    }

    private static KeyPair keys() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    @Test
    void redactionsAreSigned() throws IOException, GeneralSecurityException {
        KeyPair keys = keys();
        List<Article> articles = articles().subList(0, 5);
        WriterOptions signing = WriterOptions.DEFAULT.withSigningKey(keys.getPrivate());
        Path source = Files.write(folder.resolve("news.qrt"), MemoryArchive.pack(articles, signing));
        Path signed = folder.resolve("signed.qrt");
        assertEquals(List.of(), Archives.redact(source, List.of(articles.get(1).key()), signed, signing));
        Path foreign = redact(signed, "foreign.qrt", articles.get(3).key());
        Path other = folder.resolve("other.qrt");
        WriterOptions others = WriterOptions.DEFAULT.withSigningKey(keys().getPrivate());
        Archives.redact(signed, List.of(articles.get(0).key()), other, others);
        assertEquals(List.of(), findings(source, keys));
        assertEquals(List.of(), findings(signed, keys));
        assertEquals(List.of(3L), findings(foreign, keys));
        assertEquals(List.of("the redaction of article 3 is not signed"), messages(foreign, keys));
        assertEquals(List.of("the redaction of article 0 is signed, but not with the key"), messages(other, keys));
        assertEquals(List.of(0L), findings(other, keys));
        assertEquals(List.of(-1L, 1L, 3L), findings(foreign, keys()));
        try (Archive archive = Archive.open(other)) {
            assertEquals(2, archive.verify().redacted());
            assertTrue(archive.verify().isWhole());
        }
    }

    private static List<String> messages(Path file, KeyPair keys) throws IOException {
        try (Archive archive = Archive.open(file)) {
            return archive.verify(keys.getPublic(), articles -> {}).damage().stream()
                    .map(Damage::message)
                    .toList();
        }
    }

    /** The redacted articles that are not signed with a key, and -1 if the archive is not. */
    private static List<Long> findings(Path file, KeyPair keys) throws IOException {
        try (Archive archive = Archive.open(file)) {
            return archive.verify(keys.getPublic(), articles -> {}).damage().stream()
                    .map(Damage::ordinal)
                    .toList();
        }
    }

    @Test
    void aSignature() throws IOException, GeneralSecurityException {
        KeyPair keys = keys();
        byte[] signed = MemoryArchive.pack(articles(), WriterOptions.DEFAULT.withSigningKey(keys.getPrivate()));
        List<Article> others = articles().subList(0, 30);
        byte[] other = MemoryArchive.pack(others, WriterOptions.DEFAULT.withSigningKey(keys.getPrivate()));
        assertTrue(isSigned(signed, keys));
        assertFalse(isSigned(signed, keys()));
        assertFalse(isSigned(MemoryArchive.pack(articles()), keys));
        assertTrue(isSigned(other, keys));
        assertNotEquals(info(signed).signature(), info(other).signature());
        KeyPair wrong = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        assertThrows(IllegalArgumentException.class, () -> isSigned(other, wrong));
        assertThrows(IllegalArgumentException.class, () -> WriterOptions.DEFAULT.withSigningKey(wrong.getPrivate()));
    }

    private static boolean isSigned(byte[] bytes, KeyPair keys) throws IOException {
        try (Archive archive = Archive.open(bytes)) {
            return archive.isSignedBy(keys.getPublic());
        }
    }

    private Path redact(Path source, String name, String... keys) throws IOException {
        Path target = folder.resolve(name);
        assertEquals(List.of(), Archives.redact(source, List.of(keys), target, WriterOptions.DEFAULT));
        return target;
    }

    @Test
    void aRedactedArticleIsGoneAndTheOthersAreProved() throws IOException, GeneralSecurityException {
        KeyPair keys = keys();
        List<Article> articles = articles();
        Path source = folder.resolve("news.qrt");
        WriterOptions options = WriterOptions.DEFAULT.withProfile(Profile.FAST).withSigningKey(keys.getPrivate());
        Files.write(source, MemoryArchive.pack(articles, options));
        Path target = redact(source, "redacted.qrt", articles.get(66).key());
        try (Archive old = Archive.open(source);
                Archive archive = Archive.open(target)) {
            assertTrue(archive.verify().isWhole(), () -> "damaged");
            assertEquals(1, archive.info().redacted());
            assertEquals("FAST", archive.info().profile());
            assertEquals(old.info().root(), archive.info().root());
            assertTrue(archive.isSignedBy(keys.getPublic()));
            assertEquals(Optional.empty(), archive.get(articles.get(66).key()));
            assertThrows(RedactedArticleException.class, () -> archive.article(66));
            assertThrows(RedactedArticleException.class, () -> archive.headline(66));
            assertThrows(RedactedArticleException.class, () -> ArticleProof.of(archive, 66));
            List<Article> others = new ArrayList<>(articles);
            others.remove(66);
            assertEquals(others, archive.stream().toList());
            List<Article> iterated = new ArrayList<>();
            archive.forEach(iterated::add);
            assertEquals(others, iterated);
            assertEquals(
                    LongStream.range(0, articles.size())
                            .filter(i -> i != 66)
                            .boxed()
                            .toList(),
                    archive.select(ArticleFilter.ALL).ordinals().boxed().toList());
            assertEquals(
                    0,
                    archive.select(ArticleFilter.ALL.withSources("source of it"))
                            .ordinals()
                            .count());
            for (int ordinal : new int[] {0, 65, 67, articles.size() - 2, articles.size() - 1}) {
                assertEquals(
                        old.info().root(), ArticleProof.of(archive, ordinal).root());
                assertEquals(articles.get(ordinal), archive.article(ordinal));
            }
        }
    }

    @Test
    void whoSharedABodyKeepsIt() throws IOException {
        List<Article> articles = articles();
        Path source = Files.write(folder.resolve("news.qrt"), MemoryArchive.pack(articles));
        Path target = redact(source, "redacted.qrt", articles.get(7).key());
        try (Archive archive = Archive.open(target)) {
            assertEquals(
                    articles.get(7).body(), archive.get("shares").orElseThrow().body());
        }
    }

    @Test
    void redactingAgainAddsUp() throws IOException {
        List<Article> articles = articles();
        Path source = Files.write(folder.resolve("news.qrt"), MemoryArchive.pack(articles));
        Path first = redact(source, "first.qrt", articles.get(0).key());
        Path second = redact(
                first, "second.qrt", articles.get(1).key(), articles.get(139).key());
        try (Archive archive = Archive.open(second)) {
            assertEquals(3, archive.info().redacted());
            assertTrue(archive.verify().isWhole());
            assertEquals(info(Files.readAllBytes(source)).root(), archive.info().root());
            assertEquals(articles.size() - 3L, archive.stream().count());
        }
        Path third = folder.resolve("third.qrt");
        List<String> keys = List.of("none", articles.get(0).key());
        assertEquals(keys, Archives.redact(second, keys, third, WriterOptions.DEFAULT));
        assertFalse(Files.exists(third));
    }

    @Test
    void aWholeArchiveRedacted() throws IOException {
        List<Article> articles = articles().subList(0, 3);
        Path source = Files.write(folder.resolve("news.qrt"), MemoryArchive.pack(articles));
        Path target =
                redact(source, "none.qrt", articles.stream().map(Article::key).toArray(String[]::new));
        try (Archive archive = Archive.open(target)) {
            assertEquals(3, archive.size());
            assertEquals(0, archive.liveSize());
            assertEquals(List.of(), archive.stream().toList());
            assertTrue(archive.verify().isWhole());
        }
        assertTrue(Arrays.asList(folder.toFile().list()).contains("none.qrt"));
    }
}
