package org.qirtas.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.Article;
import org.qirtas.ingest.Duplicate.Kind;

class DuplicateFinderTest {

    private static final int MANY = 100_000;

    private static Article article(String id, String body) {
        return Article.builder().id(id).body(body).build();
    }

    private static List<String> words(int count, long seed) {
        Random random = new Random(seed);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add("كلمة" + random.nextInt(100_000));
        }
        return words;
    }

    private static Optional<Duplicate> compare(String one, String other, double threshold) {
        DuplicateFinder finder = DuplicateFinder.near(threshold, MANY);
        assertEquals(Optional.empty(), finder.find(article("1", one)));
        assertTrue(finder.remember());
        return finder.find(article("2", other));
    }

    @Test
    void equalArticlesAreExactDuplicates() {
        DuplicateFinder finder = DuplicateFinder.exact(MANY);
        for (int i = 0; i < 1_000; i++) {
            assertEquals(Optional.empty(), finder.find(article("" + i, "نص")));
            finder.remember();
        }
        assertEquals(Optional.of(new Duplicate(Kind.EXACT, 700, 1)), finder.find(article("700", "نص")));
        assertEquals(Optional.empty(), finder.find(article("700", "نص.")));
    }

    @Test
    void punctuationCaseAndMarksDoNotCount() {
        assertEquals(
                Optional.of(new Duplicate(Kind.NEAR, 0, 1)),
                compare("The Council met; five members spoke.", "the council  MET — five members spoke", 1));
        assertEquals(
                Optional.of(new Duplicate(Kind.NEAR, 0, 1)), compare("قال الوزير أمس إن", "قَال الوزير، أمسِ إن", 1));
        assertEquals(Optional.empty(), compare("قال الوزير أمس إن", "قال الوزير اليوم إن", 0.5));
    }

    @Test
    void scriptsWithoutSpacesAreComparedByCharacter() {
        String text = "记者从会议上获悉今年将继续推进改革开放并扩大国内需求提高人民生活水平";
        double similarity = compare(text, text + "。完", 0.5).orElseThrow().similarity();
        assertTrue(similarity > 0.8, "" + similarity);
    }

    @Test
    void theEstimateIsNearTheTruth() {
        double errors = 0;
        for (int seed = 0; seed < 200; seed++) {
            List<String> words = words(1_003, seed);
            String changed = String.join(" ", words.subList(0, 903)) + String.join(" ", words(103, -seed - 1));
            double truth = 900.0 / 1_103;
            errors +=
                    compare(String.join(" ", words), changed, 0.5).orElseThrow().similarity() - truth;
        }
        assertEquals(0, errors / 200, 0.015);
    }

    @Test
    void theMostSimilarIsFoundAndOtherTextsAreNot() {
        DuplicateFinder finder = DuplicateFinder.near(0.9, MANY);
        for (int seed = 0; seed < 3_000; seed++) {
            assertEquals(Optional.empty(), finder.find(article("" + seed, String.join(" ", words(50, seed)))));
            finder.remember();
        }
        Optional<Duplicate> found = finder.find(article("x", String.join(" ", words(50, 2_100)) + " end"));
        assertEquals(2_100, found.orElseThrow().of());
    }

    @Test
    void articlesWithoutTextAreNotNear() {
        assertEquals(Optional.empty(), compare("", "", 0.5));
        assertEquals(Optional.empty(), compare("...", "!", 0.5));
        DuplicateFinder finder = DuplicateFinder.near(0.9, MANY);
        finder.find(Article.builder().title("A headline of five words").build());
        finder.remember();
        assertTrue(finder.find(Article.builder()
                        .id("2")
                        .title("a headline of five words")
                        .build())
                .isPresent());
    }

    @Test
    void noMoreAreRememberedThanAllowed() {
        DuplicateFinder finder = DuplicateFinder.exact(1);
        assertThrows(IllegalStateException.class, finder::remember);
        finder.find(article("1", "a"));
        assertTrue(finder.remember());
        finder.find(article("2", "a"));
        assertFalse(finder.remember());
        assertTrue(finder.find(article("1", "a")).isPresent());
        assertEquals(Optional.empty(), finder.find(article("2", "a")));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.49, 1.01, Double.NaN, -1})
    void thresholdsOutOfRangeAreRefused(double threshold) {
        assertThrows(IllegalArgumentException.class, () -> DuplicateFinder.near(threshold, 1));
    }
}
