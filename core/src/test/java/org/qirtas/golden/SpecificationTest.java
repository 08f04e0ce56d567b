package org.qirtas.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.Archive;
import org.qirtas.ArchiveException;
import org.qirtas.Article;
import org.qirtas.Profile;
import org.qirtas.WriterOptions;
import org.qirtas.internal.words.WordReader;
import org.qirtas.testing.GeneratedNews;
import org.qirtas.testing.MemoryArchive;
import org.qirtas.testing.SearchableNews;

/**
 * The code of the specification reads what the library writes, and refuses what is damaged. It is the second reader: nothing
 * of the library is in it.
 */
class SpecificationTest {

    private static final Path ROOT = Path.of("..");
    private static final Path PROGRAM = Path.of("src/test/python/specification.py");
    private static final Pattern LINK =
            Pattern.compile("^\\| \\[[^]]+\\]\\((docs/format/[a-z]+\\.md)\\)", Pattern.MULTILINE);

    /** Changed copies of each archive that is not longer than the other number. */
    private static final int LIES = 30;

    private static final int MAX_LIED = 10_000;

    /** Maximum number of words that are searched for. */
    private static final int SEARCHED = 120;

    /** Units of the longest one. An index cuts terms before. */
    private static final int MAX_SEARCHED = 100;

    private static String python = "";

    @TempDir
    private Path folder;

    private record Result(int status, String output) {}

    /** Finds a Python that has what is needed. Without one the tests are skipped, but fail in continuous integration. */
    @BeforeAll
    static void findPython(@TempDir Path folder) throws IOException, InterruptedException {
        for (String candidate : List.of("python3", "/usr/bin/python3")) {
            if (run(folder, List.of(candidate, "-c", "import zstandard")).status() == 0) {
                python = candidate;
                return;
            }
        }
        String missing = "there is no python3 with the module zstandard";
        assertNotEquals("true", System.getenv("CI"), missing);
        assumeTrue(false, missing);
    }

    private static Result run(Path folder, List<String> command) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            return new Result(-1, String.valueOf(e.getMessage()));
        }
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return new Result(process.waitFor(), Files.readString(output));
    }

    /** The documents in the order in which FORMAT.md lists them. */
    private static List<String> documents() throws IOException {
        List<String> documents =
                new ArrayList<>(List.of(ROOT.resolve("FORMAT.md").toString()));
        LINK.matcher(Files.readString(ROOT.resolve("FORMAT.md")))
                .results()
                .forEach(link -> documents.add(ROOT.resolve(link.group(1)).toString()));
        return documents;
    }

    private String examined(String command, Path archives) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(python, PROGRAM.toString(), command, archives.toString()));
        line.addAll(documents());
        Result result = run(folder, line);
        assertEquals(0, result.status(), result.output());
        return result.output();
    }

    @Test
    void goldenArchivesGiveTheExpectedAnswers() throws Exception {
        String expected = GoldenArchive.all().stream()
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .map(golden -> golden.name() + ": " + golden.articles().size() + " articles\n")
                .collect(Collectors.joining());
        assertEquals(expected + "catalogue: 9 members\n", examined("golden", GoldenArchive.FOLDER));
    }

    @Test
    void damagedArchivesAreRefusedOrGiveTheRightAnswers() throws Exception {
        String counts = examined("damage", GoldenArchive.FOLDER);
        assertTrue(counts.matches("[1-9][0-9]+ refused, [1-9][0-9]* right\n"), counts);
    }

    private void add(String name, byte[] bytes, List<@Nullable Article> articles) throws IOException {
        Files.write(folder.resolve(name + ".qrt"), bytes);
        try (Archive archive = Archive.open(bytes)) {
            Files.writeString(folder.resolve(name + ".json"), ExpectedJson.of(archive, articles));
        }
    }

    @ParameterizedTest
    @EnumSource
    void archivesOfAllProfilesAreRead(Profile profile) throws Exception {
        List<Article> articles = new ArrayList<>(GeneratedNews.mixed(List.of("ar", "ru", "zh"), 120, 400));
        articles.addAll(new GeneratedNews("en", 3).articles(5, 200));
        articles.add(articles.get(0).toBuilder().id("same body").build());
        byte[] bytes = MemoryArchive.pack(articles, WriterOptions.DEFAULT.withProfile(profile));
        add("mixed", bytes, List.copyOf(articles));
        assertEquals("mixed: " + articles.size() + " articles\n", examined("golden", folder));
    }

    @Test
    void everyUnitIsRead() throws Exception {
        String units = IntStream.rangeClosed(0, Character.MAX_VALUE)
                .mapToObj(unit -> String.valueOf((char) unit))
                .collect(Collectors.joining());
        List<Article> articles = List.of(
                Article.builder().id("all").body(units).build(),
                Article.builder()
                        .title(units)
                        .body(new StringBuilder(units).reverse().toString())
                        .build());
        add("units", MemoryArchive.pack(articles), List.copyOf(articles));
        assertEquals("units: 2 articles\n", examined("golden", folder));
    }

    /** Whatever a file with right checksums says, library and specification agree on whether it is whole. */
    @Test
    void theLibraryAndTheSpecificationAgreeOnLies() throws Exception {
        Random random = new Random(16);
        TreeSet<String> verdicts = new TreeSet<>();
        for (GoldenArchive golden : GoldenArchive.all()) {
            Lies lies = new Lies(Files.readAllBytes(golden.file()));
            for (int i = 0; i < LIES && Files.size(golden.file()) <= MAX_LIED; i++) {
                byte[] lie = lies.next(random);
                Files.write(folder.resolve(golden.name() + i + ".qrt"), lie);
                verdicts.add(golden.name() + i + (isWhole(lie) ? ": whole" : ": not whole"));
            }
        }
        TreeSet<String> differing = new TreeSet<>(verdicts);
        assertTrue(differing.removeAll(examined("verdicts", folder).lines().toList()));
        assertEquals(Set.of(), differing);
    }

    @Test
    void textsHaveTheSameWords() throws Exception {
        List<String> texts =
                new ArrayList<>(List.of("", "می\u200Cخواهم و", "Straße ﷲ ٣½ 北京", "a\u200C\u200Cb\u200C c"));
        for (char unit = 0; unit < Character.MAX_VALUE; unit++) {
            texts.add(unit + "a" + unit + "\u200C" + unit + "b" + unit);
        }
        Files.copy(ROOT.resolve("docs/format/folding.txt"), folder.resolve("folding.txt"));
        Files.writeString(
                folder.resolve("texts.json"),
                texts.stream().map(SpecificationTest::escaped).collect(Collectors.joining(",", "[", "]")));
        String expected = texts.stream().map(text -> words(text) + "\n").collect(Collectors.joining());
        assertEquals(expected, examined("words", folder));
    }

    /** Words of the archives: alone, two of them, one without the other, and beginnings. */
    @ParameterizedTest
    @ValueSource(strings = {"search-index", "small-search-index", "phrase-search-index"})
    void searchesFindTheSame(String name) throws Exception {
        Path file = GoldenArchive.FOLDER.resolve(name + ".qrt");
        Files.copy(file, folder.resolve(name + ".qrt"));
        List<String> queries = new ArrayList<>();
        StringBuilder expected = new StringBuilder();
        try (Archive archive = Archive.open(file)) {
            List<String> words = someWords(archive);
            for (int i = 0; i + 1 < words.size(); i += 2) {
                String one = words.get(i);
                String other = words.get(i + 1);
                String beginning = other.substring(0, (other.length() + 1) / 2) + "*";
                for (String query : List.of(one, one + " " + other, one + " -" + other, "-" + one + " " + beginning)) {
                    queries.add(query);
                    expected.append(query).append(found(archive, query)).append('\n');
                }
            }
        }
        String asked = queries.stream().map(SpecificationTest::escaped).collect(Collectors.joining(",", "[", "]"));
        Files.writeString(folder.resolve("queries.json"), "{\"" + name + "\":" + asked + "}");
        assertEquals(expected.toString(), examined("search", folder));
    }

    /** Words of all texts at random. */
    private static List<String> someWords(Archive archive) throws IOException {
        TreeSet<String> words = new TreeSet<>();
        for (Article article : archive.stream().toList()) {
            for (String text : SearchableNews.texts(List.of(article))) {
                WordReader reader = new WordReader();
                for (reader.reset(text); reader.next(); ) {
                    words.add(reader.word());
                }
            }
        }
        words.removeIf(word -> Character.isSurrogate(word.charAt(0)) || word.length() > MAX_SEARCHED);
        List<String> all = new ArrayList<>(words);
        Collections.shuffle(all, new Random(19));
        return all.subList(0, Math.min(SEARCHED, all.size()));
    }

    /** The ordinals that a query finds, each after a blank. */
    private static String found(Archive archive, String query) throws IOException {
        return ExpectedJson.found(archive, query)
                .mapToObj(ordinal -> " " + ordinal)
                .collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return text.chars()
                .mapToObj(unit -> String.format("\\u%04x", unit))
                .collect(Collectors.joining("", "\"", "\""));
    }

    private static String words(String text) {
        WordReader reader = new WordReader();
        reader.reset(text);
        List<String> words = new ArrayList<>();
        while (reader.next()) {
            words.add(hex(reader) + ":" + reader.from() + "-" + reader.to());
        }
        return String.join(" ", words);
    }

    private static String hex(WordReader reader) {
        return reader.word()
                .chars()
                .mapToObj(unit -> String.format("%04x", unit))
                .collect(Collectors.joining());
    }

    private static boolean isWhole(byte[] bytes) throws IOException {
        try (Archive archive = Archive.open(bytes)) {
            return archive.verify().isWhole();
        } catch (ArchiveException e) {
            return false;
        }
    }
}
