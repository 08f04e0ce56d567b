package org.qirtas.internal.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.ArticleField;
import org.qirtas.internal.query.TermFinder.Place;
import org.qirtas.testing.GeneratedNews;

class TermFinderTest {

    private static List<String> found(String query, String text) {
        return new TermFinder(QueryParser.parse(query))
                .find(ArticleField.BODY, text).stream()
                        .map(place -> place.term() + " " + text.substring(place.start(), place.end()))
                        .toList();
    }

    @Test
    void termsAreFoundWithTheirMarks() {
        assertEquals(List.of("0 Flóod", "0 FLOOD"), found("flood", "Flóod, floods. FLOOD!"));
        assertEquals(List.of("1 floods", "0 rain"), found("rain flo* -x", "x floods rain"));
        assertEquals(List.of("0 كِتَابٌ"), found("كتاب", "هذا كِتَابٌ جديد"));
        assertEquals(List.of("0 والوزير"), found("وزير", "قال والوزير"));
        assertEquals(List.of("0 北京"), found("北京", "在北京市"));
        assertEquals(List.of("0 oil\nprice", "0 oil-price"), found("\"oil price\"", "oil oil\nprice; oil-price"));
        assertEquals(List.of("0 می\u200Cخواهم"), found("میخواهم", "او می\u200Cخواهم و"));
        assertEquals(
                List.of("0 می\u200Cخواهم"),
                found("می\u200Cخواهم", "او می\u200Cخواهم و").subList(0, 1));
        assertEquals(List.of("0 می\u200Cخواهم و"), found("\"میخواهم و\"", "او می\u200Cخواهم و"));
        assertEquals(List.of("0 خواهم و"), found("\"خواهم و\"", "او می\u200Cخواهم و"));
        assertEquals(List.of(), found("title:flood", "flood"));
    }

    /** As many places as the plain comparison counts, if each term begins at one place only. */
    @ParameterizedTest
    @ValueSource(strings = {"ar", "fa", "en", "zh", "th"})
    void termsAreFoundAsOftenAsTheyOccur(String language) {
        GeneratedNews news = new GeneratedNews(language, 4);
        List<String> texts =
                IntStream.range(0, 20).mapToObj(i -> news.text(300)).toList();
        SampledQueries queries = new SampledQueries(texts, 6);
        for (int i = 0; i < 200; i++) {
            Query query = QueryParser.parse(queries.next());
            String text = texts.get(i % texts.size());
            List<Place> places = new TermFinder(query).find(ArticleField.BODY, text);
            query.required().stream()
                    .flatMap(List::stream)
                    .filter(term -> term.fields().contains(ArticleField.BODY))
                    .forEach(term -> assertEquals(
                            PlainMatch.count(term, text) > 0,
                            places.stream().anyMatch(place -> place.term() == term.number())));
        }
    }

    private static Excerpt excerpt(String query, String text) {
        return Excerpt.of(text, new TermFinder(QueryParser.parse(query)).find(ArticleField.BODY, text));
    }

    @Test
    void anExcerptShowsTheMostTermsTogether() {
        String filler = "some other words ".repeat(30);
        String text = "flood flood flood " + filler + "the rain and the flood " + filler + "rain";
        Excerpt excerpt = excerpt("flood rain", text);
        assertEquals(2, excerpt.terms());
        String shown = text.substring(excerpt.start(), excerpt.end());
        assertTrue(shown.contains("the rain and the flood"), shown);
        assertTrue(shown.length() <= 200, shown);
        assertTrue(text.startsWith(" ", excerpt.start() - 1) || text.startsWith(" ", excerpt.start()), shown);
        assertTrue(text.startsWith(" ", excerpt.end()) || shown.endsWith(" "), shown);
    }

    @Test
    void aShortTextIsShownWhole() {
        Excerpt excerpt = excerpt("flood", "the flood");
        assertEquals(new Excerpt(0, 9, 1, List.of(new Place(0, 4, 9))), excerpt);
    }

    @Test
    void placesDoNotOverlap() {
        Excerpt excerpt = excerpt("\"a b c\" \"b c\" c", "a b c c");
        assertEquals(List.of(new Place(0, 0, 5), new Place(2, 6, 7)), excerpt.places());
    }

    /** Words without an end do not make an excerpt endless, and no pair of surrogates is cut. */
    @Test
    void longWordsAreCut() {
        String text = "x".repeat(1_000) + " flood " + "\uD83D\uDE00".repeat(300);
        Excerpt excerpt = excerpt("flood", text);
        String shown = text.substring(excerpt.start(), excerpt.end());
        assertTrue(shown.contains("flood") && shown.length() <= 200, shown);
        assertTrue(Character.isLowSurrogate(shown.charAt(shown.length() - 1)), shown);
        assertTrue(excerpt("\"" + "a ".repeat(250) + "\"", "a ".repeat(300)).end() > 400);
    }
}
