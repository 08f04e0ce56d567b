package org.qirtas;

/**
 * How much time a writer spends for a smaller file. Any reader reads all profiles. With all of them as many articles as
 * fit 24 MiB of codes a language serve as dictionary.
 */
public enum Profile {
    /** Packs fastest: a vocabulary learned from a smaller sample, a quick search for repetitions. */
    FAST,
    /** The default: a few percent smaller for twice the time. */
    BALANCED,
    /** The smallest file: a vocabulary learned from a larger sample, a long search for repetitions. */
    DENSE
}
