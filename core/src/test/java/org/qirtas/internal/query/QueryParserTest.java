package org.qirtas.internal.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qirtas.QueryException;

class QueryParserTest {

    /** A query with its words: required terms in brackets, alternatives between bars, excluded terms after them. */
    private static String parsed(String text) {
        Query query = QueryParser.parse(text);
        String required = query.required().stream()
                .map(terms -> terms.stream().map(QueryParserTest::shown).collect(Collectors.joining("|", "[", "]")))
                .collect(Collectors.joining());
        return required
                + query.excluded().stream().map(term -> "-" + shown(term)).collect(Collectors.joining());
    }

    private static String shown(Term term) {
        String fields = term.fields().size() == 1 ? term.fields().iterator().next() + ":" : "";
        return fields
                + term.words().stream()
                        .map(word ->
                                (word.to() - word.from() > 1 ? "=" : "") + word.word() + (word.isPrefix() ? "*" : ""))
                        .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "flood, [flood]",
        "flood rain, [flood][rain]",
        "' flood \t\u3000rain\u00A0', [flood][rain]",
        "x a OR b, [x][a|b]",
        "a OR b OR c d, [a|b|c][d]",
        "a -b c, [a][c]-b",
        "-b a -c, [a]-b-c",
        "\"a b\" c, [a b][c]",
        "“a b”, [a b]",
        "\"a\"\"b\", [a][b]",
        "a\"b c\", [a][b c]",
        "flo*, [flo*]",
        "title:flood author:\"a b\" tag:c* lead:d -body:e, [TITLE:flood][AUTHOR:a b][TAGS:c*][LEAD:d]-BODY:e",
        "Title:flood, [title flood]",
        "U.S., [u s]",
        "don't*, [don t*]",
        "covid-19, [covid 19]",
        "北京, [北 京]",
        "OR*, [or*]",
        "or, [or]",
        "\"OR\", [or]",
        "ORB, [orb]",
        "Málaga, [malaga]",
        "می\u200Cخواهم, [مي خواهم =ميخواهم]",
        "می\u200Cخو*, [مي خو* =ميخو*]",
        "\"او می\u200Cخواهم\", [او مي خواهم =ميخواهم]",
        "\"وزير\", [وزير]",
        "وزير*, [وزير*]",
        "١٢٣, [123]",
        "من, [من]"
    })
    void queriesAreTermsOfFoldedWords(String query, String terms) {
        assertEquals(terms, parsed(query));
    }

    private static List<String> words(String query) {
        return QueryParser.parse(query).terms().get(0).words().stream()
                .map(PhraseWord::word)
                .toList();
    }

    @Test
    void anArabicWordIsFoundAfterProclitics() {
        List<String> words = words("وزير");
        assertTrue(words.containsAll(List.of(
                "وزير", "ووزير", "بوزير", "لوزير", "الوزير", "والوزير", "بالوزير", "كالوزير", "فالوزير", "للوزير",
                "وللوزير")));
        assertFalse(words.contains("زير"));
        assertTrue(words.stream().allMatch(word -> word.endsWith("وزير")));
    }

    @Test
    void theArticleOfAQueryIsNoCondition() {
        assertTrue(words("الوزارة").containsAll(List.of("الوزاره", "وزاره", "بوزاره", "للوزاره")));
        assertTrue(words("للرياض").containsAll(List.of("رياض", "الرياض", "للرياض")));
        assertTrue(words("والجامعة").containsAll(List.of("جامعه", "الجامعه", "والجامعه")));
        assertTrue(words("المانيا").containsAll(List.of("المانيا", "والمانيا", "بالمانيا", "لالمانيا")));
    }

    @Test
    void whatRemainsAfterTheArticleIsAWord() {
        assertFalse(words("الله").contains("له"));
        assertFalse(words("والدين").contains("دين"));
        assertFalse(words("بالون").contains("ون"));
        assertFalse(words("وزير").contains("زير"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0, the query is empty",
        "' ', 0, the query is empty",
        "-a, 0, the query only excludes; add a term to search for",
        "a OR, 4, nothing stands after OR; quote it to search for the word: \"OR\"",
        "OR a, 0, OR needs a term on each side; quote it to search for the word: \"OR\"",
        "a OR OR b, 5, OR needs a term on each side; quote it to search for the word: \"OR\"",
        "a -b OR c, 5, OR needs a term on each side; quote it to search for the word: \"OR\"",
        "a OR -b, 5, an excluded term cannot be an alternative of OR",
        "a \"b c, 2, the quotation mark is not closed",
        "a ..., 2, a term has no letter or digit: ...",
        "a - b, 2, a term has no letter or digit: -",
        "title:, 6, 'a term has no letter or digit: '",
        "title: a, 6, 'a term has no letter or digit: '",
        "*, 0, 'a term has no letter or digit: '",
        "a-*, 2, no letter stands before *"
    })
    void errorsSayWhatIsWrongAndWhere(String query, int position, String problem) {
        QueryException error = assertThrows(QueryException.class, () -> QueryParser.parse(query));
        assertEquals(problem, error.getMessage());
        assertEquals(position, error.position());
    }

    @Test
    void queriesHaveLimits() {
        assertEquals(32, QueryParser.parse("a ".repeat(32)).terms().size());
        assertThrows(QueryException.class, () -> QueryParser.parse("a ".repeat(33)));
        assertEquals(
                256,
                QueryParser.parse("\"" + "a ".repeat(256) + "\"").terms().get(0).end());
        assertThrows(QueryException.class, () -> QueryParser.parse("\"" + "a ".repeat(257) + "\""));
        assertEquals("a".repeat(4_096), words("a".repeat(4_096)).get(0));
        assertThrows(QueryException.class, () -> QueryParser.parse("a".repeat(4_097)));
    }
}
