package org.qirtas.internal.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qirtas.ArticleField;
import org.qirtas.QueryException;
import org.qirtas.internal.bytes.ByteReader;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.text.TokenReader;
import org.qirtas.internal.text.Vocabulary;
import org.qirtas.testing.FuzzInputs;
import org.qirtas.testing.SmallModel;

/** Queries of any text, and their matches in any codes. */
public class QueryFuzzTest {

    private static final int MAX_QUERY = 60;
    private static final int MAX_KEPT = 200;
    private static final CodedText IDENTITY = CodedText.identity();

    @TestFactory
    Stream<DynamicTest> inputs() {
        return FuzzInputs.replay(this);
    }

    /** A query in UTF-16, which is searched in itself. */
    @FuzzTest
    void query(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_16LE);
        try {
            Query query = QueryParser.parse(text);
            if (text.length() <= MAX_QUERY) {
                assertSame(query, text);
            }
        } catch (QueryException e) {
            assertEquals(e.position(), Math.min(e.position(), text.length()));
        }
    }

    private static void assertSame(Query query, String text) {
        FuzzInputs.accepts(() -> {
            QueryMatcher matcher = new QueryMatcher(new CompiledQuery(query), true, MAX_KEPT, 2);
            byte[] codes = IDENTITY.code(text);
            assertSame(query, matcher, Vocabulary.identity(), codes);
        });
    }

    /** A query of at most 60 units, the number of its bytes before it, and codes after it. */
    @FuzzTest
    void codes(byte[] input) {
        FuzzInputs.accepts(() -> {
            ByteReader parts = new ByteReader(input);
            int length = Math.min(parts.u8() % (2 * MAX_QUERY), parts.remaining());
            String text = new String(parts.bytes(length), StandardCharsets.UTF_16LE);
            byte[] codes = parts.bytes(parts.remaining() & ~1);
            try {
                Query query = QueryParser.parse(text);
                QueryMatcher matcher = new QueryMatcher(new CompiledQuery(query), true, MAX_KEPT, 2);
                assertSame(query, matcher, Vocabulary.identity(), codes);
                assertSame(query, matcher, SmallModel.TRAINED.vocabulary(), codes);
            } catch (QueryException e) {
                // No query.
            }
        });
    }

    /** Codes that are a text have the matches of the text; all others are refused, or are not its whole. */
    private static void assertSame(Query query, QueryMatcher matcher, Vocabulary vocabulary, byte[] codes)
            throws FormatException {
        if (!matcher.searches(ArticleField.BODY)) {
            return;
        }
        TokenReader reader = new TokenReader();
        reader.reset(vocabulary, codes, 0, codes.length);
        StringBuilder decoded = new StringBuilder();
        boolean isText = FuzzInputs.accepts(() -> decoded.append(reader.lastText()));
        matcher.begin();
        matcher.enter(vocabulary);
        boolean[] isEnded = {false};
        boolean isMatched = FuzzInputs.accepts(
                () -> isEnded[0] = matcher.take(ArticleField.BODY, codes, 0, codes.length) != Match.NO_END);
        assertEquals(isText, isMatched && !isEnded[0]);
        if (isText) {
            Map<ArticleField, List<String>> article = Map.of(ArticleField.BODY, List.of(decoded.toString()));
            assertEquals(PlainMatch.matches(query, article), matcher.match().isMatch());
            for (Term term : query.terms()) {
                assertEquals(PlainMatch.count(term, article), matcher.match().elsewhere(term.number()));
            }
        }
    }
}
