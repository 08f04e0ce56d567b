package org.qirtas.internal.query;

import java.util.Arrays;
import org.qirtas.ArticleField;

/** What has been found of a query in an article. For one thread. */
public final class Match {

    /** The match is decided, and the rest of the article need not be read. */
    public static final int DECIDED = -2;

    /** The codes ended, and the text has no END. */
    public static final int NO_END = -1;

    private final long[] required;
    private final long excluded;
    private final boolean isCounting;
    private final int[] inTitle;
    private final int[] elsewhere;
    private int[] counts;
    private long found;

    /**
     * A match of a query.
     *
     * @param isCounting whether the places of each term are counted. A match is then never decided before the end
     */
    Match(Query query, boolean isCounting) {
        required = query.required().stream().mapToLong(Query::set).toArray();
        excluded = Query.set(query.excluded());
        this.isCounting = isCounting;
        int terms = query.terms().size();
        inTitle = new int[terms];
        elsewhere = new int[terms];
        counts = elsewhere;
    }

    /** Begins an article. */
    void begin() {
        found = 0;
        if (isCounting) {
            Arrays.fill(inTitle, 0);
            Arrays.fill(elsewhere, 0);
        }
    }

    /** Begins a text of a field. */
    void enter(ArticleField field) {
        counts = field == ArticleField.TITLE ? inTitle : elsewhere;
    }

    /** Takes terms that end, and returns whether the match is decided. */
    boolean accept(WordAutomaton.Step step) {
        found |= step.terms();
        if (isCounting) {
            for (int term : step.ended()) {
                counts[term]++;
            }
            return false;
        }
        return isDecided();
    }

    private boolean isDecided() {
        return excluded == 0 ? hasRequired() : (found & excluded) != 0;
    }

    private boolean hasRequired() {
        for (long alternatives : required) {
            if ((found & alternatives) == 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether the texts so far are those of an article that matches. */
    public boolean isMatch() {
        return (found & excluded) == 0 && hasRequired();
    }

    /** Whether a term was found. */
    public boolean has(int term) {
        return (found & 1L << term) != 0;
    }

    /** Number of places of a term in the title. */
    public int inTitle(int term) {
        return inTitle[term];
    }

    /** Number of places of a term in all other fields. */
    public int elsewhere(int term) {
        return elsewhere[term];
    }
}
