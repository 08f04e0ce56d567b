package org.qirtas.internal.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.qirtas.ArticleField;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.text.TokenWriter;
import org.qirtas.internal.text.Tokens;
import org.qirtas.internal.text.Vocabulary;

/** Codes texts with a vocabulary. */
record CodedText(Vocabulary vocabulary, Tokens tokens) {

    static CodedText identity() {
        return of(Vocabulary.identity());
    }

    private static CodedText of(Vocabulary vocabulary) {
        return new CodedText(vocabulary, vocabulary.longestTokens());
    }

    /** Unit for unit; with tokens of all lengths that cut the texts anywhere; and with few tokens and many escapes. */
    static List<CodedText> codings(List<String> texts) {
        return List.of(identity(), of(Vocabulary.of(pieces(texts, 2_000))), of(Vocabulary.of(pieces(texts, 12))));
    }

    private static List<String> pieces(List<String> texts, int count) {
        Random random = new Random(count);
        Set<String> pieces = new LinkedHashSet<>();
        for (int i = 0; i < count; i++) {
            String text = texts.get(random.nextInt(texts.size()));
            int start = random.nextInt(text.length());
            int length = 1 + random.nextInt(Vocabulary.MAX_TOKEN_LENGTH);
            pieces.add(text.substring(start, Math.min(text.length(), start + length)));
        }
        return new ArrayList<>(pieces);
    }

    byte[] code(String text) {
        TokenWriter writer = new TokenWriter(tokens);
        writer.text(text);
        return writer.take();
    }

    /** Passes all texts of an article to a matcher, until the match is decided. */
    static void match(QueryMatcher matcher, CodedText coded, Map<ArticleField, List<String>> article)
            throws FormatException {
        TokenWriter writer = new TokenWriter(coded.tokens());
        for (Map.Entry<ArticleField, List<String>> field : article.entrySet()) {
            for (String text : field.getValue()) {
                writer.endedText(text);
                byte[] codes = writer.take();
                if (matcher.searches(field.getKey())
                        && matcher.take(field.getKey(), codes, 0, codes.length) == Match.DECIDED) {
                    return;
                }
            }
        }
    }
}
