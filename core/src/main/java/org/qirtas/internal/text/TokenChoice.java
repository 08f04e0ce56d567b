package org.qirtas.internal.text;

/** Which of the many ways to cut a text into tokens is taken. */
public enum TokenChoice {

    /** From the left, the longest token each time. It takes half of the time of the other. */
    LONGEST,

    /** The tokens that are cheapest together, where a token is the cheaper the more frequent it is. */
    CHEAPEST
}
