package org.qirtas;

/**
 * The time that a writer spends for a smaller file. Any reader reads all profiles. In all profiles the dictionary of a
 * language consists of as many of its articles as fit into 24 MiB of codes.
 */
public enum Profile {
    /** The fastest: a vocabulary learned from a smaller sample, and a quick search for repetitions. */
    FAST,
    /** The default: a few percent smaller for twice the time. */
    BALANCED,
    /** The smallest file: a vocabulary learned from a larger sample, and a long search for repetitions. */
    DENSE
}
