package org.qirtas.cli;

/** When results are in colour. */
enum Colour {
    /** On a terminal, unless {@code NO_COLOR} is set. */
    AUTO,

    /** Also in files and pipes. */
    ALWAYS,

    /** Nowhere. */
    NEVER
}
