package org.qirtas.internal.query;

import java.util.Optional;
import org.qirtas.ArticleField;
import org.qirtas.internal.words.Folding;
import org.qirtas.internal.words.WordReader;

/**
 * The query for a part of a text, which may begin and end inside words. What is before its first boundary is the end of
 * an unknown word, and what is after its last boundary the beginning of one:
 *
 * <pre>
 *  ister of foreign aff    title:.of.foreign.aff*
 *  ister of foreign        title:"of"
 * </pre>
 *
 * <p>A character that is a word by itself is a boundary for its neighbours.
 */
public final class PartQuery {

    /** More units make a query hardly rarer. */
    private static final int MAX_UNITS = 32;

    /** Words with a shorter beginning than this are too many. */
    private static final int MIN_BEGINNING = 3;

    /** Stands for boundaries. */
    private static final char BETWEEN = '.';

    private PartQuery() {}

    /** The query for a part of a field, or nothing if the part has no word that is known. */
    public static Optional<String> of(ArticleField field, String part) {
        return QueryParser.name(field).flatMap(name -> {
            String known = known(part);
            int end = endOfWords(known);
            if (lettersOf(known.substring(end)) >= MIN_BEGINNING) {
                return Optional.of(name + known + '*');
            }
            String words = known.substring(0, end);
            return hasWord(words) ? Optional.of(name + '"' + words + '"') : Optional.empty();
        });
    }

    /** The part from its first boundary on, with the same sign for all boundaries. */
    private static String known(String part) {
        int start = 0;
        while (start < part.length() && !endsWord(part.charAt(start))) {
            start++;
        }
        String known = part.substring(start, Math.min(part.length(), start + MAX_UNITS));
        return known.chars()
                .map(unit -> Folding.kind((char) unit) == Folding.BOUNDARY ? BETWEEN : unit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean endsWord(char unit) {
        int kind = Folding.kind(unit);
        return kind == Folding.BOUNDARY || kind == Folding.SINGLE;
    }

    /** Where a text has its last boundary. */
    private static int endOfWords(String text) {
        int end = text.length();
        while (end > 0 && !endsWord(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static long lettersOf(String text) {
        return text.chars()
                .filter(unit -> Folding.kind((char) unit) == Folding.LETTER)
                .count();
    }

    private static boolean hasWord(String text) {
        WordReader reader = new WordReader();
        reader.reset(text);
        return reader.next();
    }
}
