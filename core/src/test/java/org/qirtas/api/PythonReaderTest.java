package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.Archive;
import org.qirtas.ArchiveInfo;
import org.qirtas.ArchiveRedaction;
import org.qirtas.ArchiveWriter;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.Profile;
import org.qirtas.SectionKind;
import org.qirtas.WriterOptions;
import org.qirtas.testing.ArticleJson;
import org.qirtas.testing.GeneratedNews;

/** A reader that was written from FORMAT.md alone reads what the library writes, and refuses what is damaged. */
class PythonReaderTest {

    private static final Path READER = Path.of("src/test/python/qirtas_reader.py");
    private static final Path GOLDEN = Path.of("..", "golden");

    private static String python = "";

    @TempDir
    private Path folder;

    private record Result(int status, String output, String errors) {}

    /** The first Python that has what the reader needs; the tests are skipped where there is none. */
    @BeforeAll
    static void findPython(@TempDir Path folder) throws IOException, InterruptedException {
        for (String candidate : List.of("python3", "/usr/bin/python3")) {
            if (run(folder, List.of(candidate, "-c", "import zstandard"))
                    .filter(result -> result.status() == 0)
                    .isPresent()) {
                python = candidate;
                return;
            }
        }
        assumeTrue(false, "there is no python3 with the module zstandard");
    }

    /** Runs a command, or gives nothing if there is no such command. */
    private static Optional<Result> run(Path folder, List<String> command) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Path errors = folder.resolve("errors");
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
        } catch (IOException e) {
            return Optional.empty();
        }
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return Optional.of(new Result(process.waitFor(), bytes(output), bytes(errors)));
    }

    /** A file with one character for each byte. */
    private static String bytes(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    private Result read(Path archive, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(python, READER.toString()));
        command.addAll(List.of(options));
        command.add(archive.toString());
        return run(folder, command).orElseThrow();
    }

    private static void assertLines(List<String> expected, Result result) {
        assertEquals("", result.errors());
        assertEquals(0, result.status());
        List<String> lines = result.output().lines().toList();
        for (int i = 0; i < Math.min(expected.size(), lines.size()); i++) {
            assertEquals(expected.get(i), lines.get(i) + "\n", "line " + i);
        }
        assertEquals(expected.size(), lines.size());
        assertTrue(String.join("", expected).equals(result.output()));
    }

    private void assertReadable(Path file) throws IOException, InterruptedException {
        List<Article> articles;
        try (Archive archive = Archive.open(file)) {
            articles = archive.stream().toList();
        }
        assertLines(articles.stream().map(ArticleJson::of).toList(), read(file));
        assertLines(articles.stream().map(ArticleJson::headline).toList(), read(file, "--headlines"));
        assertLines(List.of(articles.size() + " articles, whole\n"), read(file, "--verify"));
    }

    private Path pack(List<Article> articles, WriterOptions options) throws IOException {
        Path file = folder.resolve("archive.qrt");
        try (ArchiveWriter writer = ArchiveWriter.create(file, options)) {
            for (Article article : articles) {
                writer.add(article);
            }
            writer.finish();
        }
        return file;
    }

    private static ArchiveInfo info(Path file) throws IOException {
        try (Archive archive = Archive.open(file)) {
            return archive.info();
        }
    }

    private static List<Path> goldenArchives() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            return files.filter(file -> file.toString().endsWith(".qrt"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("goldenArchives")
    void goldenArchivesAreRead(Path file) throws Exception {
        assertReadable(file);
    }

    @ParameterizedTest
    @EnumSource
    void severalTextModelsAreRead(Profile profile) throws Exception {
        List<Article> articles = new ArrayList<>(GeneratedNews.mixed(List.of("ar", "ru", "zh"), 120, 400));
        articles.addAll(new GeneratedNews("en", 3).articles(5, 200));
        articles.add(articles.get(0).toBuilder().id("same body").build());
        Path file = pack(articles, WriterOptions.DEFAULT.withProfile(profile));
        assertEquals(3, info(file).models().size());
        assertReadable(file);
    }

    @Test
    void anArchiveWithoutArticlesIsRead() throws Exception {
        assertReadable(pack(List.of(), WriterOptions.DEFAULT));
    }

    @Test
    void parityIsChecked() throws Exception {
        List<Article> articles = GeneratedNews.mixed(List.of("fa", "emoji"), 250, 800);
        Path file =
                pack(articles, WriterOptions.DEFAULT.withProfile(Profile.FAST).withParity(10));
        assertTrue(info(file).sections().stream()
                .anyMatch(section -> section.kind() == SectionKind.PARITY && section.count() == 2));
        assertReadable(file);
    }

    @Test
    void anyTextIsRead() throws Exception {
        List<Article> articles = new ArrayList<>();
        StringBuilder units = new StringBuilder();
        for (int unit = 0; unit <= Character.MAX_VALUE; unit++) {
            units.append((char) unit);
        }
        for (String text : List.of("", "\u0000", "\u0001\u0000", "\uDE00\uD83D", "\"\\\b\t\n\f\r/\u007F", "٤٢ 😀")) {
            articles.add(Article.builder()
                    .id(text)
                    .url(text)
                    .source(text)
                    .language(text)
                    .title(text)
                    .lead(text)
                    .author(text)
                    .section(text)
                    .tags(List.of(text, text))
                    .attribute(text, ArticleJson.quoted(text))
                    .published(ArticleDate.parse(text))
                    .original(text.getBytes(StandardCharsets.UTF_8))
                    .body(text)
                    .build());
        }
        articles.add(Article.builder().body(units.toString()).build());
        articles.add(Article.builder().body(units.reverse().toString()).build());
        assertReadable(pack(articles, WriterOptions.DEFAULT));
    }

    @Test
    void keysAreFound() throws Exception {
        List<Article> articles = List.of(
                Article.builder().id("٤٢").title("first").build(),
                Article.builder().url("42").title("second").build(),
                Article.builder().id("4").title("third").build(),
                Article.builder().title("T").body("B").build());
        Path file = pack(articles, WriterOptions.DEFAULT);
        List<String> lines = articles.stream().map(ArticleJson::of).toList();
        assertLines(lines.subList(0, 2), read(file, "--find", "42"));
        assertLines(lines.subList(2, 3), read(file, "--find", "4"));
        assertLines(lines.subList(3, 4), read(file, "--find", "1c239b6f417161bf19e0754c95042cd3"));
        assertLines(List.of(), read(file, "--find", "420"));
    }

    private Path redact(Path source, List<Article> articles) throws IOException {
        Path target = folder.resolve("redacted.qrt");
        List<String> keys = articles.stream().map(Article::key).toList();
        assertEquals(List.of(), ArchiveRedaction.redact(source, keys, target, WriterOptions.DEFAULT));
        return target;
    }

    @ParameterizedTest
    @EnumSource
    void redactedArticlesAreLeftOut(Profile profile) throws Exception {
        List<Article> articles = new ArrayList<>(new GeneratedNews("ar", 1).articles(300, 400));
        articles.add(articles.get(70).toBuilder().id("same body").build());
        List<Article> redacted = IntStream.range(0, articles.size() - 1)
                .filter(i -> i == 0 || i / 64 == 1 || i % 50 == 7 || i == 299)
                .mapToObj(articles::get)
                .toList();
        Path file = redact(pack(articles, WriterOptions.DEFAULT.withProfile(profile)), redacted);
        assertEquals(redacted.size(), info(file).redacted());
        assertReadable(file);
        List<Article> others = new ArrayList<>(articles);
        others.removeAll(redacted);
        assertLines(others.stream().map(ArticleJson::of).toList(), read(file));
        assertLines(List.of(), read(file, "--find", redacted.get(1).key()));
        assertLines(List.of(ArticleJson.of(articles.get(300))), read(file, "--find", "same body"));
    }

    @Test
    void allArticlesRedacted() throws Exception {
        List<Article> articles = new GeneratedNews("en", 2).articles(3, 100);
        assertReadable(redact(pack(articles, WriterOptions.DEFAULT), articles));
    }

    private static int manifestAt(byte[] bytes) {
        return (int) ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong(bytes.length - 40);
    }

    /** Changes one byte of a section that is checked as a whole, and the checksums with it. */
    private static void change(byte[] bytes, int section, int place) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        bytes[section + 32 + place] ^= 1;
        buffer.putInt(section + 24, crc(bytes, section + 32, buffer.getInt(section + 12)));
        buffer.putInt(section + 28, crc(bytes, section, 28));
    }

    private static int crc(byte[] bytes, int start, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, start, length);
        return (int) crc.getValue();
    }

    private void assertVerifyFinds(String message, byte[] bytes) throws IOException, InterruptedException {
        assertDamaged(bytes, "--verify");
        Result result = read(folder.resolve("damaged.qrt"), "--verify");
        assertTrue(result.errors().contains(message), result.errors());
    }

    @Test
    void aRootOfOtherArticlesIsFound() throws Exception {
        Path file = pack(new GeneratedNews("en", 3).articles(70, 100), WriterOptions.DEFAULT);
        String root = info(file).root();
        byte[] bytes = Files.readAllBytes(file);
        int manifest = manifestAt(bytes);
        int place = find(bytes, manifest + 32, HexFormat.of().parseHex(root)) - manifest - 32;
        change(bytes, manifest, place);
        assertVerifyFinds("the root is not that of the articles", bytes);
    }

    @Test
    void contentHashesOfOtherArticlesAreFound() throws Exception {
        List<Article> articles = new GeneratedNews("en", 4).articles(70, 100);
        Path file = redact(pack(articles, WriterOptions.DEFAULT), articles.subList(68, 69));
        byte[] bytes = Files.readAllBytes(file);
        int section = find(bytes, 0, new byte[] {'Q', 'S', 'E', 'C', 8, 0});
        change(bytes, section, 0);
        assertVerifyFinds("hash of chunk 0", bytes);
        change(bytes, section, 0);
        int leaf = 2 * 32 + 2;
        change(bytes, section, leaf);
        assertVerifyFinds("hash of chunk 1", bytes);
        change(bytes, section, leaf);
        change(bytes, section, leaf - 1);
        assertVerifyFinds("article 68: no leaf", bytes);
    }

    /** Where bytes are found first, from a place on. */
    private static int find(byte[] bytes, int from, byte[] found) {
        return IntStream.range(from, bytes.length - found.length)
                .filter(i -> Arrays.equals(bytes, i, i + found.length, found, 0, found.length))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsNoArchiveIsRefused() throws Exception {
        Path file = folder.resolve("text.txt");
        Files.writeString(file, "no archive");
        Result result = read(file);
        assertEquals(1, result.status());
        assertTrue(result.errors().contains("no Qirtas archive"), result.errors());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.1, 0.25, 0.4, 0.55, 0.7, 0.85, 0.95, 0.98, 0.9999})
    void damageIsFoundWhereverItIs(double place) throws Exception {
        byte[] bytes = Files.readAllBytes(goldenArchives().get(0));
        bytes[(int) (place * bytes.length)] ^= 0x10;
        assertDamaged(bytes, "--verify");
    }

    @Test
    void cutOffArchivesAreDamaged() throws Exception {
        byte[] bytes = Files.readAllBytes(goldenArchives().get(0));
        assertDamaged(Arrays.copyOf(bytes, bytes.length - 1));
        assertDamaged(Arrays.copyOf(bytes, 30));
    }

    private void assertDamaged(byte[] bytes, String... options) throws IOException, InterruptedException {
        Path file = folder.resolve("damaged.qrt");
        Files.write(file, bytes);
        Result result = read(file, options);
        assertEquals(1, result.status());
        assertTrue(result.errors().matches("(?s).*: damaged at offset \\d+: .*"), result.errors());
        assertFalse(result.errors().contains("Traceback"), result.errors());
    }

    /** The articles before the damage are printed all the same. */
    @Test
    void aDamagedFrameEndsTheOutput() throws Exception {
        List<Article> articles = List.of(
                Article.builder().id("whole").body("b").build(),
                Article.builder().id("damaged").body("body").build());
        Path file = pack(articles, WriterOptions.DEFAULT);
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        bytes[text.indexOf("b\0o\0d\0y")] ^= 1;
        Files.write(file, bytes);
        Result result = read(file);
        assertEquals(1, result.status());
        assertEquals(ArticleJson.of(articles.get(0)), result.output());
        assertTrue(result.errors().contains("article 1: CRC-32C of the frame"), result.errors());
    }
}
