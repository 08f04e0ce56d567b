package org.qirtas;

/**
 * What a writer aims at. Any reader reads all profiles. In all profiles except {@link #REMOTE} the dictionary of a language
 * consists of as many of its articles as fit into 24 MiB of codes.
 */
public enum Profile {
    /** The fastest: a vocabulary learned from a smaller sample, and a quick search for repetitions. */
    FAST,
    /** The default: a few percent smaller for twice the time. */
    BALANCED,
    /**
     * The smallest file: a vocabulary learned from a larger sample, a long search for repetitions, and a stronger coding of
     * the dictionary and of the articles outside it. The first get of a language, which reads the dictionary, takes nearly
     * twice as long in a Java that has just started. A get of an article in the dictionary takes about as long as with
     * {@link #BALANCED}, one of another article about twice as long.
     */
    DENSE,
    /**
     * For archives that are read from afar, such as through HTTP. In an archive of up to two million articles in one
     * language a reader needs at most 5 requests and 1.2 MB for its first article, opening included, and 1 or 2 requests of
     * at most 64 KB each for a further one. {@code Archives.compact} with an order by date puts the articles of a month
     * next to each other, so that a list of their headlines takes at most 3 requests: archives that are listed by month
     * should be sorted. The file is about as large as with {@link #BALANCED}, up to an eighth larger than with
     * {@link #DENSE}; articles take longer to read from a disk, and packing takes as long as with {@link #DENSE}.
     */
    REMOTE
}
