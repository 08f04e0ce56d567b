package org.qirtas;

/** How much time a writer spends for a smaller file. Any reader reads all profiles. */
public enum Profile {
    /** Packs fastest: a small dictionary, a quick search for matches. */
    FAST,
    /** The default: a third of the articles serve as dictionary. */
    BALANCED,
    /** The smallest file: half of the articles serve as dictionary, an exhaustive search for matches. */
    DENSE
}
