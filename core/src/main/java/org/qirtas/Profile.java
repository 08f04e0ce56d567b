package org.qirtas;

/** How much time a writer spends for a smaller file. Any reader reads all profiles. */
public enum Profile {
    /** Packs fastest: a dictionary of up to 2 MiB of codes a language, a quick search for matches. */
    FAST,
    /** The default: half of the articles, up to 12 MiB of codes a language, serve as dictionary. */
    BALANCED,
    /** The smallest file: as many articles as fit 24 MiB of codes a language serve as dictionary. */
    DENSE
}
