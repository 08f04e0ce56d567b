package org.qirtas.internal.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qirtas.ArticleField;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.text.Vocabulary;
import org.qirtas.testing.GeneratedNews;

/** The matcher on codes finds what a comparison of all words finds. */
class QueryMatcherTest {

    private static final List<ArticleField> FIELDS =
            List.of(ArticleField.TITLE, ArticleField.AUTHOR, ArticleField.TAGS, ArticleField.TAGS, ArticleField.BODY);

    private static final int MUCH = 1 << 20;

    private static Stream<List<String>> corpora() {
        Stream<List<String>> languages = GeneratedNews.LANGUAGES.stream().map(language -> {
            GeneratedNews news = new GeneratedNews(language, 19);
            return IntStream.range(0, 30).mapToObj(i -> news.text(20 + 10 * i)).toList();
        });
        return Stream.concat(languages, Stream.of(fewUnits("ab ", 4), fewUnits("abß \u200C\u0301.北ﷲ", 19)));
    }

    /** Texts of few units, in which everything meets everything. */
    private static List<String> fewUnits(String units, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, 60)
                .mapToObj(i -> random.ints(2 + random.nextInt(40), 0, units.length())
                        .collect(StringBuilder::new, (text, k) -> text.append(units.charAt(k)), StringBuilder::append)
                        .toString())
                .toList();
    }

    private static Map<ArticleField, List<String>> article(List<String> texts, int number) {
        Map<ArticleField, List<String>> article = new java.util.EnumMap<>(ArticleField.class);
        for (int i = 0; i < FIELDS.size(); i++) {
            article.computeIfAbsent(FIELDS.get(i), unknown -> new ArrayList<>())
                    .add(texts.get((number * 3 + i) % texts.size()));
        }
        return article;
    }

    /** What a comparison of all words finds in an article. */
    private record Expected(
            Query query, Map<ArticleField, List<String>> article, boolean isMatch, List<Integer> counts) {

        static Expected of(Query query, Map<ArticleField, List<String>> article) {
            return new Expected(
                    query,
                    article,
                    PlainMatch.matches(query, article),
                    query.terms().stream()
                            .map(term -> PlainMatch.count(term, article))
                            .toList());
        }

        void assertSame(QueryMatcher matcher, CodedText coded) throws FormatException {
            matcher.begin();
            matcher.enter(coded.vocabulary());
            CodedText.match(matcher, coded, article);
            assertEquals(isMatch, matcher.match().isMatch(), () -> query + " in " + article);
        }

        void assertSameCounts(QueryMatcher matcher, CodedText coded) throws FormatException {
            assertSame(matcher, coded);
            List<Integer> found = query.terms().stream()
                    .map(term -> matcher.match().inTitle(term.number())
                            + matcher.match().elsewhere(term.number()))
                    .toList();
            assertEquals(counts, found, () -> query + " in " + article);
        }
    }

    @ParameterizedTest
    @MethodSource("corpora")
    void sampledQueriesFindTheSame(List<String> texts) throws FormatException {
        SampledQueries queries = new SampledQueries(texts, 5);
        List<CodedText> codings = CodedText.codings(texts);
        int found = 0;
        for (int i = 0; i < 300; i++) {
            Query query = QueryParser.parse(queries.next());
            CompiledQuery compiled = new CompiledQuery(query);
            QueryMatcher quick = new QueryMatcher(compiled, false);
            QueryMatcher counting = new QueryMatcher(compiled, true);
            QueryMatcher forgetful = new QueryMatcher(compiled, true, 40, 3);
            for (int number = 0; number < 8; number++) {
                Expected expected = Expected.of(query, article(texts, number + i));
                CodedText coded = codings.get(number % codings.size());
                expected.assertSame(quick, coded);
                expected.assertSameCounts(counting, coded);
                expected.assertSameCounts(forgetful, coded);
                found += quick.match().isMatch() ? 1 : 0;
            }
        }
        assertTrue(found > 50, found + " of 2400");
    }

    @Test
    void aPhraseStaysInsideOneText() throws FormatException {
        Query query = QueryParser.parse("\"a b\"");
        QueryMatcher matcher = new QueryMatcher(new CompiledQuery(query), false);
        CodedText coded = CodedText.identity();
        Map<ArticleField, List<String>> tags = Map.of(ArticleField.TAGS, List.of("a", "b"));
        Expected.of(query, tags).assertSame(matcher, coded);
        assertEquals(false, matcher.match().isMatch());
    }

    @Test
    void aDecidedMatchEndsEarly() throws FormatException {
        CodedText coded = CodedText.identity();
        byte[] codes = coded.code("needle and much more");
        QueryMatcher matcher = new QueryMatcher(new CompiledQuery(QueryParser.parse("needle")), false);
        matcher.begin();
        matcher.enter(coded.vocabulary());
        assertEquals(Match.DECIDED, matcher.take(ArticleField.BODY, codes, 0, codes.length));
        QueryMatcher excluding = new QueryMatcher(new CompiledQuery(QueryParser.parse("much -needle")), false);
        excluding.begin();
        excluding.enter(coded.vocabulary());
        assertEquals(Match.DECIDED, excluding.take(ArticleField.BODY, codes, 0, codes.length));
        assertEquals(false, excluding.match().isMatch());
    }

    @Test
    void aTextEndsAtItsEndOrAtTheLastCode() throws FormatException {
        byte[] codes = {'x', 0, 'y', 0, Vocabulary.END, 0, 'z', 0};
        QueryMatcher matcher = new QueryMatcher(new CompiledQuery(QueryParser.parse("none")), false);
        matcher.begin();
        matcher.enter(Vocabulary.identity());
        assertEquals(6, matcher.take(ArticleField.LEAD, codes, 0, codes.length));
        assertEquals(Match.NO_END, matcher.take(ArticleField.BODY, codes, 6, codes.length));
        assertEquals(Match.NO_END, matcher.take(ArticleField.BODY, codes, 8, codes.length));
    }

    @Test
    void codesOutsideTheVocabularyAreDamage() {
        Vocabulary few = Vocabulary.of(List.of("a", " "));
        QueryMatcher matcher = new QueryMatcher(new CompiledQuery(QueryParser.parse("a")), true);
        matcher.enter(few);
        for (byte[] codes :
                List.of(new byte[] {2, 0, 4, 0}, new byte[] {(byte) 0xFF, (byte) 0xFF}, new byte[] {3, 0, 1, 0})) {
            assertThrows(FormatException.class, () -> matcher.take(ArticleField.BODY, codes, 0, codes.length));
        }
    }

    /** A step limit of the automaton: states and pages are forgotten again and again, and the answer stays right. */
    @Test
    void longPhrasesOfOneWordAreFound() throws FormatException {
        String phrase = "a ".repeat(200);
        Query query = QueryParser.parse('"' + phrase + '"');
        for (int kept : new int[] {100, 5_000, MUCH}) {
            QueryMatcher matcher = new QueryMatcher(new CompiledQuery(query), true, kept, 4);
            for (int words : new int[] {199, 200, 1_000}) {
                Expected.of(query, Map.of(ArticleField.BODY, List.of("a ".repeat(words))))
                        .assertSameCounts(matcher, CodedText.identity());
            }
        }
    }
}
