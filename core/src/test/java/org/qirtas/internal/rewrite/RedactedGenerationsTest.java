package org.qirtas.internal.rewrite;

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
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.Archive;
import org.qirtas.ArchiveInfo;
import org.qirtas.ArchiveWriter;
import org.qirtas.Archives;
import org.qirtas.Article;
import org.qirtas.ArticleProof;
import org.qirtas.ConsistencyProof;
import org.qirtas.CorruptArchiveException;
import org.qirtas.GenerationInfo;
import org.qirtas.MergeOptions;
import org.qirtas.MissingModelException;
import org.qirtas.ModelInfo;
import org.qirtas.Profile;
import org.qirtas.RedactedArticleException;
import org.qirtas.SalvageReport;
import org.qirtas.WriterOptions;
import org.qirtas.internal.article.TextModel;
import org.qirtas.internal.article.TextSearch;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.Manifest;
import org.qirtas.internal.io.FileSource;
import org.qirtas.internal.read.Generation;
import org.qirtas.internal.read.ModelsBeside;
import org.qirtas.internal.read.OpenArchive;
import org.qirtas.testing.ArchiveRecipe;
import org.qirtas.testing.GeneratedNews;
import org.qirtas.testing.MemoryArchive;
import org.qirtas.testing.SmallArchive;
import org.qirtas.testing.SmallModel;

/** Redaction of archives of several generations. */
class RedactedGenerationsTest {

    private static final List<Article> NEWS = new GeneratedNews("en", 4).articles(240, 400);
    private static final List<Article> RUSSIAN = new GeneratedNews("ru", 9).articles(80, 400);
    private static final Article SECRET = NEWS.get(9);
    private static final Article CHANGED =
            SECRET.toBuilder().title("zyxwvut and nothing else").build();

    @TempDir
    private Path folder;

    private WriterOptions options = WriterOptions.DEFAULT;
    private Path news = Path.of("");
    private KeyPair keys = new KeyPair(null, null);

    /** The root after the second generation. */
    private String oldRoot = "";

    /** The articles of the archive, by ordinal. */
    private final List<Article> articles = new ArrayList<>();

    /**
     * Articles 0 to 149; article 9 in another version, and 150 to 179; the deletion of 9 and 20; Russian articles, which
     * have a text model of their own.
     */
    @BeforeEach
    void grow() throws IOException, GeneralSecurityException {
        keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        options = WriterOptions.DEFAULT.withProfile(Profile.FAST).withParity(7).withSigningKey(keys.getPrivate());
        news = write("news.qrt", NEWS.subList(0, 150), options);
        List<Article> second = new ArrayList<>(NEWS.subList(150, 180));
        second.add(0, CHANGED);
        append(news, second);
        oldRoot = info(news).root();
        Archives.delete(news, List.of(SECRET.key(), NEWS.get(20).key()), options);
        append(news, RUSSIAN);
        articles.addAll(NEWS.subList(0, 150));
        articles.addAll(second);
        articles.addAll(RUSSIAN);
    }

    private Path write(String name, List<Article> written, WriterOptions changed) throws IOException {
        Path file = folder.resolve(name);
        try (ArchiveWriter writer = ArchiveWriter.create(file, changed.withOverwrite(true))) {
            for (Article article : written) {
                writer.add(article);
            }
            writer.finish();
        }
        return file;
    }

    private void append(Path file, List<Article> added) throws IOException {
        try (ArchiveWriter writer = Archives.append(file, options)) {
            for (Article article : added) {
                writer.add(article);
            }
            writer.finish();
        }
    }

    private static ArchiveInfo info(Path file) throws IOException {
        try (Archive archive = Archive.open(file)) {
            return archive.info();
        }
    }

    private Path redact(Path source, String... ids) throws IOException {
        Path target = folder.resolve("redacted.qrt");
        assertEquals(
                List.of(),
                Archives.redact(
                        source,
                        List.of(ids),
                        target,
                        options.withOverwrite(true).withParity(0)));
        return target;
    }

    /** The bytes of each generation. */
    private static List<byte[]> generations(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        List<byte[]> generations = new ArrayList<>();
        int start = 0;
        for (GenerationInfo generation : info(file).generations()) {
            int end = start + (int) generation.bytes();
            generations.add(Arrays.copyOfRange(bytes, start, end));
            start = end;
        }
        return generations;
    }

    private static OpenArchive open(Path file) throws IOException {
        return OpenArchive.open(FileSource.open(file), file.toString(), ModelsBeside.finder(file));
    }

    /** Whether the text of an article, or the word that only it has, is in a text model that a file holds. */
    private static boolean isInModels(Path file, Article article) throws IOException {
        TextSearch search = new TextSearch();
        search.add(article);
        boolean found = false;
        try (OpenArchive archive = open(file)) {
            for (Generation generation : archive.generations()) {
                int number = 0;
                for (Manifest.Model declared : generation.layout().manifest().models()) {
                    number++;
                    TextModel model = generation.sections().model(number).model();
                    found |= !declared.isReference() && search.isIn(model);
                }
            }
        }
        return found;
    }

    /** Asserts that some articles are redacted, and all others are as they were. */
    private void assertRedacted(Path file, Long... ordinals) throws IOException {
        SortedSet<Long> redacted = new TreeSet<>(List.of(ordinals));
        try (Archive archive = Archive.open(file);
                Archive old = Archive.open(news)) {
            assertEquals(old.info().root(), archive.info().root());
            assertTrue(
                    archive.verify(keys.getPublic(), checked -> {}).isWhole(),
                    archive.verify().toString());
            assertTrue(archive.isSignedBy(keys.getPublic()));
            assertEquals(redacted.size(), archive.info().redacted());
            for (long ordinal = 0; ordinal < articles.size(); ordinal++) {
                long place = ordinal;
                if (redacted.contains(ordinal)) {
                    assertThrows(RedactedArticleException.class, () -> archive.article(place));
                } else {
                    MemoryArchive.assertSame(articles.get((int) ordinal), archive.article(ordinal));
                }
            }
            ArticleProof proof = ArticleProof.of(archive, 100);
            assertEquals(old.info().root(), proof.root());
            ConsistencyProof since = ConsistencyProof.of(archive, oldRoot).orElseThrow();
            assertEquals(old.info().root(), since.newRoot());
        }
    }

    @Test
    void allVersionsAreGoneFromAllGenerations() throws IOException {
        assertTrue(isInModels(news, SECRET), "the search would not find it");
        Path redacted = redact(news, SECRET.key());
        assertRedacted(redacted, 9L, 150L);
        assertFalse(isInModels(redacted, SECRET));
        List<byte[]> before = generations(news);
        List<byte[]> after = generations(redacted);
        assertArrayEquals(before.get(3), after.get(3));
        try (Archive archive = Archive.open(redacted)) {
            assertEquals(List.of(), archive.versions(SECRET.key()));
            assertEquals(1, archive.info().deleted());
            assertTrue(archive.isDeleted(20) && archive.isDeleted(9));
            assertEquals(articles.size() - 3L, archive.liveSize());
            List<ModelInfo> models = archive.info().models();
            assertEquals(models.get(0).digest(), models.get(1).digest());
            assertNotEquals(info(news).models().get(0).digest(), models.get(0).digest());
            assertTrue(models.get(1).isReference());
        }
    }

    @Test
    void generationsThatAreNotConcernedAreCopied() throws IOException {
        Path redacted = redact(news, NEWS.get(160).key(), RUSSIAN.get(3).key());
        assertRedacted(redacted, 161L, 184L);
        List<byte[]> before = generations(news);
        List<byte[]> after = generations(redacted);
        assertArrayEquals(before.get(0), after.get(0));
        assertArrayEquals(before.get(2), after.get(2));
        List<ModelInfo> models = info(redacted).models();
        assertEquals(models.get(0).digest(), models.get(1).digest());
    }

    @Test
    void aDeletedArticleOfAnotherGenerationLeavesTheDeleted() throws IOException {
        Archives.delete(news, List.of(NEWS.get(160).key()), options);
        Path redacted = redact(news, NEWS.get(160).key());
        assertRedacted(redacted, 161L);
        assertEquals(3, info(redacted).deleted());
        assertEquals(
                List.of(0L, 0L, 3L, 0L, 0L),
                info(redacted).generations().stream()
                        .map(GenerationInfo::deleted)
                        .toList());
        assertArrayEquals(generations(news).get(0), generations(redacted).get(0));
        int shorter = generations(news).get(2).length - generations(redacted).get(2).length;
        assertTrue(shorter >= 0 && shorter <= 8, "the parity does not stay: " + shorter);
    }

    @Test
    void redactingAgainAddsUp() throws IOException {
        Path first = Files.move(redact(news, SECRET.key()), folder.resolve("first.qrt"));
        Path second = redact(
                first, NEWS.get(20).key(), NEWS.get(3).key(), RUSSIAN.get(0).key());
        assertRedacted(second, 3L, 9L, 20L, 150L, 181L);
        assertEquals(0, info(second).deleted());
        assertFalse(isInModels(second, NEWS.get(3)));
    }

    @Test
    void nothingIsWrittenForAnUnknownKey() throws IOException {
        Path target = folder.resolve("redacted.qrt");
        assertEquals(List.of("none"), Archives.redact(news, List.of("none", SECRET.key()), target, options));
        assertFalse(Files.exists(target));
    }

    @Test
    void anUnfinishedAppendIsLeftOut() throws IOException {
        byte[] whole = Files.readAllBytes(news);
        Files.write(news, Arrays.copyOf(whole, whole.length + 16));
        Path redacted = redact(news, RUSSIAN.get(5).key());
        assertRedacted(redacted, 186L);
        assertEquals(0, info(redacted).unfinishedBytes());
    }

    @Test
    void repairAndSalvageAfterIt() throws IOException {
        Path redacted = redact(news, SECRET.key());
        byte[] whole = Files.readAllBytes(redacted);
        byte[] damaged = whole.clone();
        int start = 0;
        for (byte[] generation : generations(redacted)) {
            damaged[start + generation.length / 3] ^= 4;
            start += generation.length;
        }
        Path file = Files.write(folder.resolve("damaged.qrt"), damaged);
        Path repaired = folder.resolve("repaired.qrt");
        assertTrue(Archives.repair(file, repaired, false).isWhole());
        assertArrayEquals(whole, Files.readAllBytes(repaired));
        Path salvaged = folder.resolve("salvaged.qrt");
        SalvageReport report = Archives.salvage(redacted, salvaged, WriterOptions.DEFAULT);
        assertEquals(articles.size() - 3L, report.articles());
        List<Article> left = new ArrayList<>(articles);
        left.remove(150);
        left.remove(20);
        left.remove(9);
        MemoryArchive.assertHolds(left, Files.readAllBytes(salvaged));
    }

    @Test
    void aTextModelOfAnotherFileIsNamedAndGivenUp() throws IOException {
        Path models = write("models.qrt", NEWS.subList(0, 120), options);
        WriterOptions referring = options.withModels(List.of(models));
        news = write("referring.qrt", NEWS.subList(0, 200), referring);
        oldRoot = info(news).root();
        articles.clear();
        articles.addAll(NEWS.subList(0, 200));
        String kept = NEWS.get(150).key();
        assertEquals(List.of(), Archives.findModelsWith(news, List.of(kept)));
        assertRedacted(redact(news, kept), 150L);
        assertTrue(info(redact(news, kept)).models().get(0).isReference());
        List<ModelInfo> found = Archives.findModelsWith(news, List.of(SECRET.key(), kept, "none"));
        assertEquals(List.of("models.qrt"), found.stream().map(ModelInfo::file).toList());
        Path redacted = redact(news, SECRET.key());
        Files.delete(models);
        assertEquals(
                List.of(false),
                info(redacted).models().stream().map(ModelInfo::isReference).toList());
        assertFalse(isInModels(redacted, SECRET));
    }

    @Test
    void aTextModelThatIsMissingCannotBeExamined() throws IOException {
        Path models = write("models.qrt", NEWS.subList(0, 111), options);
        Path file = write("referring.qrt", NEWS.subList(120, 150), options.withModels(List.of(models)));
        append(file, RUSSIAN);
        Files.delete(models);
        List<String> russian = List.of(RUSSIAN.get(0).key());
        assertThrows(MissingModelException.class, () -> Archives.findModelsWith(file, russian));
        Path target = folder.resolve("redacted.qrt");
        assertThrows(MissingModelException.class, () -> Archives.redact(file, russian, target, options));
        assertFalse(Files.exists(target));
    }

    @Test
    void aTextModelThatAMergeBroughtInIsExamined() throws IOException {
        Path models = write("models.qrt", NEWS.subList(0, 120), options);
        WriterOptions referring = options.withModels(List.of(models));
        Path first = write("first.qrt", NEWS.subList(120, 150), referring);
        Path second = write("second.qrt", NEWS.subList(0, 50), referring);
        Path third = write("third.qrt", RUSSIAN, options);
        Archives.merge(List.of(first, second, third), news, MergeOptions.DEFAULT.withOverwrite(true));
        articles.clear();
        articles.addAll(NEWS.subList(120, 150));
        articles.addAll(NEWS.subList(0, 50));
        articles.addAll(RUSSIAN);
        oldRoot = info(first).root();
        assertTrue(isInModels(news, SECRET));
        assertEquals(List.of(), Archives.findModelsWith(news, List.of(SECRET.key())));
        Path redacted = redact(news, SECRET.key());
        assertRedacted(redacted, 39L);
        assertFalse(isInModels(redacted, SECRET));
        assertArrayEquals(generations(news).get(2), generations(redacted).get(2));
    }

    @Test
    void damageIsNotCopied() throws IOException {
        byte[] whole = Files.readAllBytes(news);
        int lost = 0;
        for (int position = 100; position < whole.length; position += whole.length / 60) {
            byte[] damaged = whole.clone();
            damaged[position] ^= 64;
            Path file = Files.write(folder.resolve("damaged.qrt"), damaged);
            try {
                assertRedacted(redact(file, NEWS.get(160).key()), 161L);
            } catch (CorruptArchiveException | MissingModelException e) {
                // A damaged model of an earlier generation is damage, or missing if it is not in memory.
                lost++;
            }
        }
        assertTrue(lost > 40, lost + " times");
    }

    @Test
    void aRootThatIsNotThatOfTheArticlesIsDamage() throws IOException, FormatException {
        byte[] recipe = SmallArchive.withModels();
        Path file = Files.write(folder.resolve("small.qrt"), ArchiveRecipe.archive(recipe));
        String root = HexFormat.of().formatHex(recipe).replace(info(file).root(), "00".repeat(32));
        Files.write(file, ArchiveRecipe.archive(HexFormat.of().parseHex(root)));
        String key = SmallModel.article(2).key();
        CorruptArchiveException lie = assertThrows(CorruptArchiveException.class, () -> redact(file, key));
        assertTrue(lie.problem().contains("its root is not that of its articles"), lie.problem());
    }
}
