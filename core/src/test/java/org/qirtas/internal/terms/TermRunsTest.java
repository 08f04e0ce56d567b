package org.qirtas.internal.terms;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qirtas.Article;
import org.qirtas.SearchIndex;
import org.qirtas.internal.format.PagedPayload;
import org.qirtas.testing.GeneratedNews;

/** Search indexes whose terms do not fit into memory. */
class TermRunsTest {

    /** A run for each document. */
    private static final TermMemory LEAST = new TermMemory(0, 1);

    @TempDir
    private Path folder;

    private static List<Article> news() {
        List<Article> news = GeneratedNews.mixed(GeneratedNews.LANGUAGES, 30, 300);
        news.add(Article.builder().build());
        news.addAll(IntStream.range(0, 9000)
                .mapToObj(number -> Article.builder()
                        .body("every " + (number % 3 == 0 ? "third " : "") + number % 100)
                        .build())
                .toList());
        return news;
    }

    private byte[] built(List<Article> articles, SearchIndex index, TermMemory memory) throws IOException {
        try (TermIndexBuilder builder = new TermIndexBuilder(index, folder.resolve("news.qrt"), memory)) {
            for (Article article : articles) {
                builder.add(article);
            }
            PagedPayload payload = builder.build();
            byte[] bytes =
                    Arrays.copyOf(payload.checked(), Math.toIntExact(payload.checked().length + payload.length()));
            for (int position = 0; position < payload.length(); position += 1000) {
                byte[] piece = payload.read(position, (int) Math.min(1000, payload.length() - position));
                System.arraycopy(piece, 0, bytes, payload.checked().length + position, piece.length);
            }
            return bytes;
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void runsDoNotChangeTheIndex(SearchIndex index) throws IOException {
        List<Article> news = news();
        byte[] expected = built(news, index, TermMemory.USUAL);
        for (long collected : new long[] {400_000, 600_000, 1_000_000}) {
            assertArrayEquals(expected, built(news, index, new TermMemory(collected, 1000)));
        }
        List<Article> some = news.subList(0, 500);
        assertArrayEquals(built(some, index, TermMemory.USUAL), built(some, index, LEAST));
    }

    @Test
    void runsAreMergedTermByTerm() throws IOException {
        try (TermCollector collector = new TermCollector(true, folder.resolve("news.qrt"), LEAST)) {
            ArticleTerms articles = new ArticleTerms(0, collector, null);
            for (String body : List.of("b a", "", "c b", "京都", "b 京都京 b" + " ".repeat(40))) {
                articles.add(Article.builder().body(body).build());
            }
            List<String> found = new ArrayList<>();
            for (SortedTerms terms = collector.terms().open(); terms.next(); ) {
                int[] documents = new int[terms.count()];
                byte[] impacts = new byte[documents.length];
                terms.documents(documents, impacts, 0);
                found.add(terms.term() + Arrays.toString(documents) + Arrays.toString(unsigned(impacts)));
            }
            assertEquals(
                    List.of(
                            "a[0][195]",
                            "b[0, 2, 4][195, 195, 217]",
                            "c[2][195]",
                            "京[4][190]",
                            "京都[3, 4][195, 190]",
                            "都[3][195]",
                            "都京[4][190]"),
                    found);
            assertArrayEquals(new int[] {2, 0, 2, 2, 4}, collector.distinct());
        }
    }

    private static int[] unsigned(byte[] impacts) {
        return IntStream.range(0, impacts.length).map(i -> impacts[i] & 0xFF).toArray();
    }

    @Test
    void noFileStays() throws IOException {
        built(new GeneratedNews("ar", 5).articles(70, 300), SearchIndex.PHRASES, LEAST);
        assertEquals(List.of(), files());
        try (TermIndexBuilder unfinished =
                new TermIndexBuilder(SearchIndex.PHRASES, folder.resolve("news.qrt"), LEAST)) {
            for (Article article : new GeneratedNews("ar", 5).articles(70, 300)) {
                unfinished.add(article);
            }
        }
        assertEquals(List.of(), files());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void theErrorNamesTheTarget() throws IOException {
        Path target = folder.resolve("absent").resolve("news.qrt");
        try (TermIndexBuilder builder = new TermIndexBuilder(SearchIndex.PHRASES, target, LEAST)) {
            builder.add(Article.builder().body("one two three").build());
            IOException e = assertThrows(IOException.class, builder::build);
            assertTrue(String.valueOf(e.getMessage()).startsWith("cannot write a temporary file beside " + target));
        }
    }
}
