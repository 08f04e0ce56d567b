package org.qirtas.bench.search;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A query whose words occur in the corpus.
 *
 * @param kind what is asked for
 * @param words words in folded form
 */
public record SampledQuery(Kind kind, List<String> words) {

    /** The kinds of queries. */
    public enum Kind {
        /** A word of more than 5 % of the articles, and of more than 8. */
        COMMON("common word"),
        /** A word between the two. */
        MIDDLE("middle word"),
        /** A word of at most 0.1 % of the articles, or of two. */
        RARE("rare word"),
        /** Two words of one article. */
        BOTH("two words"),
        /** Two words that follow each other. */
        PAIR("phrase of 2"),
        /** Three words that follow each other. */
        TRIPLE("phrase of 3"),
        /** The first letters of a word. */
        PREFIX("prefix");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /**
         * The name for people.
         *
         * @return a short name
         */
        public String label() {
            return label;
        }

        /**
         * Whether the order of words matters.
         *
         * @return {@code true} if it does
         */
        public boolean isPhrase() {
            return this == PAIR || this == TRIPLE;
        }
    }

    /**
     * The query in the language of the archive. Words have quotes, which exclude the forms with a preposition or an
     * article before them: Lucene is not asked for those.
     *
     * @return the query
     */
    public String text() {
        if (kind == Kind.PREFIX) {
            return words.get(0) + "*";
        }
        String separator = kind.isPhrase() ? " " : "\" \"";
        return words.stream().collect(Collectors.joining(separator, "\"", "\""));
    }
}
