package org.qirtas.internal.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qirtas.ArticleField;
import org.qirtas.QueryException;
import org.qirtas.internal.words.Folding;
import org.qirtas.internal.words.WordReader;

/**
 * Parses queries, in this grammar:
 *
 * <pre>
 *  query   = required *( blank required )          ; excluded terms may stand anywhere, but not alone
 *  required = term *( blank "OR" blank term )
 *  excluded = "-" term
 *  term    = [ field ":" ] ( word [ "*" ] / quote words quote )
 * </pre>
 */
public final class QueryParser {

    private static final int MAX_UNITS = 4_096;
    private static final int MAX_WORDS = 256;
    private static final String OR = "OR";
    private static final String QUOTES = "\"\u201C\u201D";

    private static final Map<String, ArticleField> FIELDS = Map.of(
            "title:", ArticleField.TITLE,
            "author:", ArticleField.AUTHOR,
            "tag:", ArticleField.TAGS,
            "lead:", ArticleField.LEAD,
            "body:", ArticleField.BODY);

    private final String text;
    private final WordReader reader = new WordReader();
    private final List<List<Term>> required = new ArrayList<>();
    private final List<Term> excluded = new ArrayList<>();
    private int at;
    private int terms;
    private int words;

    /** Whether the last term was required, and may be followed by an alternative. */
    private boolean isAfterRequired;

    /** Whether an alternative must follow. */
    private boolean isAfterOr;

    private QueryParser(String text) {
        this.text = text;
    }

    /**
     * The query of a text.
     *
     * @throws QueryException if it cannot be understood, or is beyond a limit
     */
    public static Query parse(String text) {
        if (text.length() > MAX_UNITS) {
            throw new QueryException(
                    MAX_UNITS, "the query has " + text.length() + " characters; the limit is " + MAX_UNITS);
        }
        return new QueryParser(text).query();
    }

    private Query query() {
        for (passBlanks(); at < text.length(); passBlanks()) {
            if (isOr()) {
                or();
            } else {
                term();
            }
        }
        if (isAfterOr) {
            throw new QueryException(at, "nothing stands after OR; quote it to search for the word: \"OR\"");
        }
        if (required.isEmpty()) {
            throw new QueryException(
                    0, excluded.isEmpty() ? "the query is empty" : "the query only excludes; add a term to search for");
        }
        return new Query(required.stream().map(List::copyOf).toList(), List.copyOf(excluded));
    }

    private void passBlanks() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isBlank(char unit) {
        return unit <= ' ' || Character.isSpaceChar(unit);
    }

    private boolean isOr() {
        int end = at + OR.length();
        return text.startsWith(OR, at) && (end == text.length() || isBlank(text.charAt(end)));
    }

    private void or() {
        if (!isAfterRequired || isAfterOr) {
            throw new QueryException(at, "OR needs a term on each side; quote it to search for the word: \"OR\"");
        }
        isAfterOr = true;
        at += OR.length();
    }

    private void term() {
        boolean isExcluded = text.charAt(at) == '-' && at + 1 < text.length() && !isBlank(text.charAt(at + 1));
        if (isExcluded && isAfterOr) {
            throw new QueryException(at, "an excluded term cannot be an alternative of OR");
        }
        if (terms == Query.MAX_TERMS) {
            throw new QueryException(at, "the query has more than " + Query.MAX_TERMS + " terms");
        }
        at += isExcluded ? 1 : 0;
        Term term = positive();
        terms++;
        if (isExcluded) {
            excluded.add(term);
        } else if (isAfterOr) {
            required.get(required.size() - 1).add(term);
        } else {
            required.add(new ArrayList<>(List.of(term)));
        }
        isAfterRequired = !isExcluded;
        isAfterOr = false;
    }

    private Term positive() {
        Set<ArticleField> fields = fields();
        if (at < text.length() && isQuote(text.charAt(at))) {
            return quoted(fields);
        }
        int start = at;
        while (at < text.length() && !isBlank(text.charAt(at)) && !isQuote(text.charAt(at))) {
            at++;
        }
        boolean isPrefix = at > start && text.charAt(at - 1) == '*';
        return phrase(fields, start, isPrefix ? at - 1 : at, isPrefix, true);
    }

    /** What stands before a term that is searched in one field, or nothing if that field is not searched. */
    static Optional<String> name(ArticleField field) {
        return FIELDS.entrySet().stream()
                .filter(each -> each.getValue() == field)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Set<ArticleField> fields() {
        for (Map.Entry<String, ArticleField> field : FIELDS.entrySet()) {
            if (text.startsWith(field.getKey(), at)) {
                at += field.getKey().length();
                return Set.of(field.getValue());
            }
        }
        return Term.SEARCHED;
    }

    private static boolean isQuote(char unit) {
        return QUOTES.indexOf(unit) >= 0;
    }

    private Term quoted(Set<ArticleField> fields) {
        int start = ++at;
        while (at < text.length() && !isQuote(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            throw new QueryException(start - 1, "the quotation mark is not closed");
        }
        return phrase(fields, start, at++, false, false);
    }

    private Term phrase(Set<ArticleField> fields, int start, int end, boolean isPrefix, boolean isLoose) {
        List<PhraseWord> found = new ArrayList<>();
        int lastEnd = start;
        for (reader.reset(text.substring(start, end)); reader.next(); words++) {
            found.add(new PhraseWord(reader.from(), reader.to(), reader.word(), false));
            lastEnd = start + reader.end();
        }
        requireWords(start, end, lastEnd, isPrefix, !found.isEmpty());
        int last = found.get(found.size() - 1).to();
        if (isPrefix) {
            found.replaceAll(word -> word.to() == last ? prefix(word) : word);
        } else if (isLoose && found.size() == 1) {
            found = Proclitics.alternatives(found.get(0).word()).stream()
                    .map(word -> new PhraseWord(0, 1, word, false))
                    .toList();
        }
        return new Term(terms, fields, List.copyOf(found), last);
    }

    private static PhraseWord prefix(PhraseWord word) {
        return new PhraseWord(word.from(), word.to(), word.word(), true);
    }

    private void requireWords(int start, int end, int lastEnd, boolean isPrefix, boolean hasWords) {
        if (!hasWords) {
            throw new QueryException(start, "a term has no letter or digit: " + text.substring(start, end));
        }
        if (isPrefix && text.substring(lastEnd, end).chars().anyMatch(unit -> isBoundary((char) unit))) {
            throw new QueryException(end, "no letter stands before *");
        }
        if (words > MAX_WORDS) {
            throw new QueryException(start, "the query has more than " + MAX_WORDS + " words");
        }
    }

    private static boolean isBoundary(char unit) {
        return Folding.kind(unit) == Folding.BOUNDARY;
    }
}
