package org.qirtas.golden;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qirtas.ArchiveWriter;
import org.qirtas.Archives;
import org.qirtas.Article;
import org.qirtas.Profile;
import org.qirtas.SearchIndex;
import org.qirtas.WriterOptions;
import org.qirtas.internal.article.DictionaryCoding;
import org.qirtas.internal.io.ArchiveOutput;
import org.qirtas.internal.text.TokenChoice;
import org.qirtas.internal.write.Packer;
import org.qirtas.internal.write.SectionWriter;
import org.qirtas.internal.write.Tuning;
import org.qirtas.internal.zstd.ZstdParameters;
import org.qirtas.testing.GrownArchive;

/**
 * An archive of the folder {@code golden}.
 *
 * @param name name of the file without its extension
 * @param articles the articles, with null for those that were redacted
 * @param maker makes the file's bytes
 */
record GoldenArchive(String name, List<@Nullable Article> articles, Maker maker) {

    /** The folder, seen from the folder of the module, where tests run. */
    static final Path FOLDER = Path.of("..", "golden");

    private static final WriterOptions OPTIONS = WriterOptions.DEFAULT.withThreads(1);

    /** The key of the first test of RFC 8032, section 7.1. */
    private static final String SEED = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";

    /** Makes an archive; the folder is for files on the way. */
    interface Maker {
        byte[] bytes(Path folder) throws IOException;
    }

    /** All archives of the folder. */
    static List<GoldenArchive> all() {
        return List.of(
                packed("general", GeneralArticles.all()),
                packed("empty", List.of()),
                packed("one-article", GoldenArticles.one()),
                frames("whole-frames", 0, DictionaryCoding.BLOCK, List.of(GoldenArticles.whole())),
                packed("exemplars", GeneralArticles.news(70, "fa")),
                packed("text-models", GeneralArticles.news(24, "ar", "ru", "en", "zh")),
                frames(
                        "batches",
                        1 << 13,
                        DictionaryCoding.BLOCK,
                        List.of(GeneralArticles.news(128, "ar"), GeneralArticles.news(35, "ar", "ru"))),
                frames("coded-units", 18_000, DictionaryCoding.UNITS, List.of(GeneralArticles.news(170, "fa", "en"))),
                packed("body-references", GoldenArticles.sharedBodies()),
                packed("dates", GoldenArticles.dates()),
                packed("keys", GoldenArticles.keys()),
                packed("fields", GoldenArticles.fields()),
                packed("texts", GoldenArticles.texts()),
                packed("columns", GoldenArticles.columns()),
                remote(),
                references(),
                parity(),
                generations(),
                unfinished(),
                deletions(),
                redacted(),
                searchIndex("search-index", SearchIndex.FULL),
                searchIndex("small-search-index", SearchIndex.SMALL),
                searchIndex("phrase-search-index", SearchIndex.PHRASES),
                many(),
                new GoldenArchive(
                        "later-minor", GoldenArticles.one(), folder -> LaterMinor.of(stream(GoldenArticles.one()))));
    }

    Path file() {
        return FOLDER.resolve(name + ".qrt");
    }

    Path expected() {
        return FOLDER.resolve(name + ".json");
    }

    private static GoldenArchive packed(String name, List<Article> articles) {
        return new GoldenArchive(name, List.copyOf(articles), folder -> stream(articles));
    }

    private static byte[] stream(List<Article> articles) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ArchiveWriter writer = ArchiveWriter.create(out, OPTIONS)) {
            write(articles, writer);
        }
        return out.toByteArray();
    }

    private static void write(List<Article> articles, ArchiveWriter writer) throws IOException {
        for (Article article : articles) {
            writer.add(article);
        }
        writer.finish();
    }

    private static byte[] file(Path folder, List<Article> articles, WriterOptions options) throws IOException {
        Path file = folder.resolve("file.qrt");
        try (ArchiveWriter writer = ArchiveWriter.create(file, options.withOverwrite(true))) {
            write(articles, writer);
        }
        return Files.readAllBytes(file);
    }

    /** Two text models of another archive of the folder, and one of its own. */
    private static GoldenArchive references() {
        List<Article> articles = GeneralArticles.news(50, "ar", "zh", "fa");
        WriterOptions options = OPTIONS.withModels(List.of(FOLDER.resolve("text-models.qrt")));
        return new GoldenArchive("model-references", List.copyOf(articles), folder -> file(folder, articles, options));
    }

    /** An archive that is read from afar: columns and text models are after the chunks, and contents have metadata. */
    private static GoldenArchive remote() {
        List<Article> articles = new ArrayList<>(GeneralArticles.news(70, "ar", "ru"));
        articles.add(articles.get(3).toBuilder().id("shared body").build());
        articles.addAll(GoldenArticles.dates());
        articles.addAll(GoldenArticles.texts());
        articles.addAll(GoldenArticles.columns().subList(250, 270));
        WriterOptions options = OPTIONS.withProfile(Profile.REMOTE);
        return new GoldenArchive("remote", List.copyOf(articles), folder -> file(folder, articles, options));
    }

    private static GoldenArchive searchIndex(String name, SearchIndex index) {
        List<Article> articles = new ArrayList<>(GeneralArticles.news(60, "ar", "zh", "fa"));
        articles.addAll(GoldenArticles.texts());
        articles.addAll(GoldenArticles.fields());
        return new GoldenArchive(
                name, List.copyOf(articles), folder -> file(folder, articles, OPTIONS.withIndex(index)));
    }

    /** So many articles that the id index has several pages, and the list of a word several parts. */
    private static GoldenArchive many() {
        List<Article> articles = GoldenArticles.many();
        return new GoldenArchive(
                "many-articles",
                List.copyOf(articles),
                folder -> file(folder, articles, OPTIONS.withIndex(SearchIndex.RANKED)));
    }

    private static GoldenArchive parity() {
        List<Article> articles = GeneralArticles.news(40, "en");
        return new GoldenArchive(
                "parity", List.copyOf(articles), folder -> file(folder, articles, OPTIONS.withParity(10)));
    }

    /** Packed by a writer with a dictionary of few bytes, so that there are frames where others have exemplars. */
    private static GoldenArchive frames(
            String name, int dictionaryBytes, DictionaryCoding coding, List<List<Article>> batches) {
        ZstdParameters search = new ZstdParameters(5, 3, 18, 4);
        Tuning tuning = new Tuning(1 << 20, TokenChoice.LONGEST, 1, dictionaryBytes, search, search, coding, false);
        List<Article> articles = batches.stream().flatMap(List::stream).toList();
        return new GoldenArchive(name, List.copyOf(articles), folder -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            SectionWriter sections = new SectionWriter(ArchiveOutput.of(out));
            try (Packer packer = new Packer(sections, OPTIONS, tuning)) {
                for (List<Article> batch : batches) {
                    packer.pack(batch);
                }
                packer.finish(List.of());
            }
            return out.toByteArray();
        });
    }

    /** An archive of three generations, and another archive of one after it. */
    private static GoldenArchive generations() {
        List<Article> articles = GeneralArticles.news(80, "en");
        return new GoldenArchive(
                "generations",
                List.copyOf(articles.subList(0, 80)),
                folder -> grown(articles).merge().add(articles.subList(70, 80)).toBytes());
    }

    private static GrownArchive grown(List<Article> articles) throws IOException {
        return new GrownArchive()
                .add(articles.subList(0, 65))
                .add(articles.subList(65, 67))
                .add(articles.subList(67, 70));
    }

    /** The generations without the last bytes of the third one. */
    private static GoldenArchive unfinished() {
        List<Article> articles = GeneralArticles.news(70, "en");
        return new GoldenArchive("unfinished-append", List.copyOf(articles.subList(0, 67)), folder -> {
            byte[] whole = grown(articles).toBytes();
            return Arrays.copyOf(whole, whole.length - 100);
        });
    }

    /** Articles that later generations delete; one of them is added again. */
    private static GoldenArchive deletions() {
        List<Article> articles = GeneralArticles.news(5, "en");
        List<@Nullable Article> all = new ArrayList<>(articles);
        Article again = articles.get(1).toBuilder().body("again").build();
        all.add(again);
        return new GoldenArchive(
                "deletions",
                all,
                folder -> new GrownArchive()
                        .add(articles.subList(0, 3))
                        .add(articles.subList(3, 5))
                        .delete(1, 3)
                        .add(List.of())
                        .delete(0)
                        .add(List.of(again))
                        .toBytes());
    }

    /** A signed archive from which articles were redacted: two by its signer, then one by somebody else. */
    private static GoldenArchive redacted() {
        List<Article> articles = GeneralArticles.news(66, "en");
        List<@Nullable Article> kept = new ArrayList<>(articles);
        for (int ordinal : new int[] {2, 40, 65}) {
            kept.set(ordinal, null);
        }
        return new GoldenArchive("redacted", kept, folder -> {
            Path signed = folder.resolve("signed.qrt");
            Files.write(signed, file(folder, articles, OPTIONS.withSigningKey(signingKey())));
            Path once = folder.resolve("once.qrt");
            redact(signed, List.of("en2", "en65"), once, OPTIONS.withSigningKey(signingKey()));
            Path twice = folder.resolve("twice.qrt");
            redact(once, List.of("en40"), twice, OPTIONS);
            return Files.readAllBytes(twice);
        });
    }

    private static void redact(Path source, List<String> keys, Path target, WriterOptions options) throws IOException {
        if (!Archives.redact(source, keys, target, options.withOverwrite(true)).isEmpty()) {
            throw new AssertionError("keys that no article has");
        }
    }

    private static PrivateKey signingKey() {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(
                            NamedParameterSpec.ED25519, HexFormat.of().parseHex(SEED)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
