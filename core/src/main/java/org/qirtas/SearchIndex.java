package org.qirtas;

/**
 * What a search index of an archive knows. With an index a {@linkplain Articles#search search} reads only articles that
 * may match. It finds the same articles without one. Sizes are of archives of the profile {@link Profile#BALANCED}.
 */
public enum SearchIndex {

    /** No index. */
    NONE,

    /**
     * The articles of each word. The index adds about 45 percent to an Arabic archive, 25 to a Persian, 30 to an English, and
     * 100 to a Chinese one.
     */
    FULL,

    /**
     * The articles of each word, and in which of them the word counts most. In the order {@link SearchOrder#BEST} a search
     * with a {@linkplain Search#limit limit} then reads only the articles that may be among the best, not all that match.
     * The index adds about 49 percent to an Arabic archive.
     */
    RANKED,

    /**
     * What {@link #RANKED} knows, and the articles of each pair of words that stand right after each other and are in many
     * articles together. A phrase of two such words, such as "oil prices", is counted without reading the articles with both
     * words. The index adds about 59 percent to an Arabic archive.
     */
    PHRASES,

    /**
     * The groups of 32 articles in which each word occurs. The index adds about 20 percent to an Arabic archive. A search
     * reads the articles of these groups to find those with the word.
     */
    SMALL
}
