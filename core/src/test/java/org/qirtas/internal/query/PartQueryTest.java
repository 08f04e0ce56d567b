package org.qirtas.internal.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.ArticleField;
import org.qirtas.testing.SearchableNews;

/** Queries that every text with a part matches. */
class PartQueryTest {

    @ParameterizedTest
    @CsvSource({
        "'ister of foreign aff', body:.of.foreign.aff*",
        "'ister of foreign af', 'body:\".of.foreign.\"'",
        "' flood ', 'body:\".flood.\"'",
        "' \"flood\"', 'body:\"..flood.\"'",
        "'a -flood', body:..flood*",
        "'وزير الخارجية', body:.الخارجية*",
        "'و‌زير من‌ها ', 'body:\".من‌ها.\"'",
        "北京, 'body:\"北京\"'",
        "'a北京abc', body:北京abc*",
        "😀, 'body:\"😀\"'",
        "' one two three four five six seven eight', body:.one.two.three.four.five.six.sev*",
    })
    void wordsInsideAreKnown(String part, String query) {
        assertEquals(Optional.of(query), PartQuery.of(ArticleField.BODY, part));
        QueryParser.parse(query);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "flood", " ", " . ", "flood rain", "oding a", "ـ ـ", "‌ ‌", "é", "a b"})
    void nothingIsKnownOfOtherParts(String part) {
        assertEquals(Optional.empty(), PartQuery.of(ArticleField.BODY, part.replace("rain", "ra")));
    }

    @Test
    void aFieldThatIsNotSearchedHasNoQuery() {
        assertEquals(Optional.empty(), PartQuery.of(ArticleField.URL, " flood "));
        assertEquals(Optional.of("tag:\".flood.\""), PartQuery.of(ArticleField.TAGS, " flood "));
    }

    @Test
    void everyTextMatchesTheQueriesOfItsParts() {
        List<String> texts = SearchableNews.texts(SearchableNews.articles(300));
        Random random = new Random(7);
        int queries = 0;
        for (int i = 0; i < 5_000; i++) {
            String text = texts.get(random.nextInt(texts.size()));
            int start = random.nextInt(text.length() + 1);
            int end = Math.min(text.length(), start + random.nextInt(50));
            String part = (start == 0 ? " " : "") + text.substring(start, end) + (end == text.length() ? " " : "");
            Optional<String> query = PartQuery.of(ArticleField.BODY, part);
            if (query.isPresent()) {
                queries++;
                Map<ArticleField, List<String>> searched = Map.of(ArticleField.BODY, List.of(text));
                assertTrue(PlainMatch.matches(QueryParser.parse(query.get()), searched), () -> part + " in " + text);
            }
        }
        assertTrue(queries > 2_500, queries + " queries");
    }

    /** Any units at all: halves of pairs, marks, joiners, digits and letters of all scripts. */
    @Test
    void anyTextMatchesTheQueriesOfItsParts() {
        Random random = new Random(8);
        String usual = " .\"-*‌‍ـًआ़ﬁ½ßأةی٣3٪京あะ가'ʼ\uD83D\uDE00";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int unit = random.nextInt(30); unit > 0; unit--) {
                boolean isUsual = random.nextInt(4) > 0;
                text.append(
                        isUsual
                                ? usual.charAt(random.nextInt(usual.length()))
                                : (char) random.nextInt(Character.MAX_VALUE + 1));
            }
            int start = random.nextInt(text.length() + 1);
            int end = start + random.nextInt(text.length() - start + 1);
            Map<ArticleField, List<String>> searched = Map.of(ArticleField.BODY, List.of(text.toString()));
            PartQuery.of(ArticleField.BODY, text.substring(start, end))
                    .ifPresent(query ->
                            assertTrue(PlainMatch.matches(QueryParser.parse(query), searched), () -> query + text));
        }
    }
}
