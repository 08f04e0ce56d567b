package org.qirtas.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.ArchiveSet;
import org.qirtas.ArchiveWriter;
import org.qirtas.Article;
import org.qirtas.ArticleFilter;
import org.qirtas.SearchIndex;
import org.qirtas.WriterOptions;

/** The reader in JavaScript passes its own tests, which Node runs. They read the golden archives. */
class ReaderTest {
    private static final List<String> WORDS =
            List.of("flood", "valley", "rain", "storm", "مدينة", "وزير", "harbour", "budget");
    private static final List<String> QUERIES = List.of(
            "budget",
            "harbour budget",
            "harbour OR مدينة",
            "storm OR harbour -budget",
            "title:storm",
            "\"storm valley\"",
            "har* \"وزير\"");

    @TempDir
    Path folder;

    @Test
    void passesItsTests() throws Exception {
        assumeTrue(Programs.hasNode(), "Node 20 or later is not there: the reader in JavaScript is not tested");
        List<String> command = new ArrayList<>(List.of("node", "--test"));
        try (Stream<Path> files = Files.list(Path.of("src/test/js"))) {
            files.map(Path::toString)
                    .filter(name -> name.endsWith(".test.js"))
                    .sorted()
                    .forEach(command::add);
        }
        Programs.Result tests = Programs.run(command);
        assertEquals(0, tests.status(), tests.output());
    }

    /** Searches that all matches are ranked for, in one and in several archives, with and without a filter. */
    @Test
    void theBestArticlesAreThoseOfTheLibrary() throws Exception {
        assumeTrue(Programs.hasNode(), "Node 20 or later is not there: the order of searches is not tested");
        List<Path> archives = List.of(archive("one", 60, 7), archive("two", 31, 11));
        Path expected = Files.writeString(folder.resolve("expected.json"), expected(archives));
        List<String> command = new ArrayList<>(List.of("node", "src/test/js/best.js", expected.toString()));
        archives.forEach(archive -> command.add(archive.toString()));
        Programs.Result compared = Programs.run(command);
        assertEquals(0, compared.status(), compared.output());
    }

    /** Articles that differ in length, in how often they have a word, and where. */
    private Path archive(String name, int articles, int seed) throws IOException {
        Path file = folder.resolve(name + ".qrt");
        Random random = new Random(seed);
        WriterOptions options = WriterOptions.DEFAULT.withIndex(SearchIndex.FULL);
        try (ArchiveWriter writer = ArchiveWriter.create(file, options)) {
            for (int i = 0; i < articles; i++) {
                Article.Builder article = Article.builder().id(name + i);
                article.title(words(random, 4)).lead(words(random, 6)).body(words(random, 5 + random.nextInt(60)));
                article.tags(List.of(words(random, 1), words(random, 2))).source("Source " + i % 3);
                writer.add(article.build());
            }
            writer.finish();
        }
        return file;
    }

    private static String words(Random random, int count) {
        return random.ints(count, 0, WORDS.size())
                .mapToObj(i -> WORDS.get(random.nextInt(i + 1)))
                .collect(Collectors.joining(" "));
    }

    private static String expected(List<Path> archives) throws IOException {
        List<String> searches = new ArrayList<>();
        try (ArchiveSet set = ArchiveSet.open(archives)) {
            for (String query : QUERIES) {
                for (ArticleFilter filter : List.of(ArticleFilter.ALL, ArticleFilter.ALL.withSources("Source 1"))) {
                    String source = filter.equals(ArticleFilter.ALL) ? "" : "&source=Source+1";
                    String ordinals = set.search(query).filter(filter).limit(set.size()).hits().stream()
                            .map(hit -> Long.toString(hit.ordinal()))
                            .collect(Collectors.joining(","));
                    String parameters = "order=best&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + source;
                    searches.add("{\"parameters\":\"" + parameters + "\",\"ordinals\":[" + ordinals + "]}");
                }
            }
        }
        return searches.toString();
    }
}
