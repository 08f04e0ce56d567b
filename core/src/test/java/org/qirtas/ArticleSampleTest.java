package org.qirtas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which articles a sample keeps. */
class ArticleSampleTest {

    /** Units of each article of {@link #article}, of which 64 are an allowance for the article itself. */
    private static final long UNITS = 100;

    /** Two of these articles are enough for a text model. */
    private static final long LONG_UNITS = 10_000;

    private static Article article(String language, int number) {
        String text = String.format("%034d", number);
        return Article.builder().language(language).body(text).build();
    }

    private static List<Integer> numbers(List<Article> articles) {
        return articles.stream()
                .map(article -> Integer.parseInt(article.body()))
                .toList();
    }

    private static ArticleSample sample(long limit, int articles) {
        ArticleSample sample = new ArticleSample(limit, 0);
        IntStream.range(0, articles).forEach(i -> sample.add(article("ar", i)));
        return sample;
    }

    @Test
    void fewArticlesAreKeptInTheirOrder() {
        ArticleSample sample = sample(50 * UNITS, 50);
        assertEquals(50, sample.size());
        assertEquals(IntStream.range(0, 50).boxed().toList(), numbers(sample.take()));
        assertEquals(0, sample.size());
    }

    @Test
    void manyArticlesAreKeptInPartAtEvenDistances() {
        ArticleSample sample = sample(100 * UNITS, 10_000);
        assertEquals(100, sample.size());
        List<Integer> kept = numbers(sample.take());
        assertEquals(kept.stream().sorted().toList(), kept);
        assertEquals(kept, numbers(sample(100 * UNITS, 10_000).take()));
        List<Integer> withEnds = new ArrayList<>(kept);
        withEnds.add(0, 0);
        withEnds.add(10_000);
        int longest = IntStream.range(1, withEnds.size())
                .map(i -> withEnds.get(i) - withEnds.get(i - 1))
                .max()
                .orElseThrow();
        assertTrue(longest <= 300, "100 of 10,000, but none of " + longest);
    }

    @Test
    void aLanguageWithLittleTextIsKeptWhole() {
        ArticleSample sample = new ArticleSample(100 * UNITS, 0);
        for (int i = 0; i < 2000; i++) {
            sample.add(article(i % 80 == 7 ? "el" : i % 2 == 0 ? "ar" : "fa", i));
        }
        List<Article> kept = sample.take();
        assertEquals(100, kept.size());
        assertEquals(
                25, kept.stream().filter(each -> "el".equals(each.language())).count());
        long arabic = kept.stream().filter(each -> "ar".equals(each.language())).count();
        assertTrue(arabic == 37 || arabic == 38, arabic + " Arabic articles");
    }

    private static List<Article> taken(long keptLimit, List<String> languages) {
        ArticleSample sample = new ArticleSample(keptLimit, 20 * LONG_UNITS);
        for (String language : languages) {
            sample.add(Article.builder()
                    .language(language)
                    .body("x".repeat((int) LONG_UNITS - 66))
                    .build());
        }
        return sample.take();
    }

    private static List<String> times(int count, String language) {
        return Collections.nCopies(count, language);
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    @Test
    void aLanguageThatABatchHasWholeIsNotTaken() {
        assertEquals(List.of(), taken(Long.MAX_VALUE, times(20, "ar")));
        assertEquals(List.of(), taken(Long.MAX_VALUE, both(times(20, "ar"), times(20, "fa"))));
        assertEquals(21, taken(Long.MAX_VALUE, times(21, "ar")).size());
        List<Article> taken = taken(Long.MAX_VALUE, both(times(10, "ar"), times(11, "fa")));
        assertEquals(times(11, "fa"), taken.stream().map(Article::language).toList());
    }

    @Test
    void aLanguageOfWhichABatchHasFarMoreIsNotTaken() {
        assertEquals(10, taken(10 * LONG_UNITS, times(100, "ar")).size());
        assertEquals(List.of(), taken(9 * LONG_UNITS, times(100, "ar")));
    }

    @Test
    void whatIsTooLongForASampleIsNotKept() {
        ArticleSample sample = new ArticleSample(10 * UNITS, 0);
        sample.add(article("ar", 1));
        sample.add(Article.builder().language("fa").body("x".repeat(2000)).build());
        assertEquals(List.of(1), numbers(sample.take()));
    }

    @Test
    void whatAWriterRefusesIsRefused() {
        ArticleSample sample = new ArticleSample();
        Article refused = Article.builder().source("s".repeat(70_000)).build();
        assertThrows(IllegalArgumentException.class, () -> sample.add(refused));
        assertEquals(0, sample.size());
    }
}
