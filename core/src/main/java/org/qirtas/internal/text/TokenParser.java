package org.qirtas.internal.text;

/** Cuts texts into tokens. For one thread; it may keep its buffers from one text to the next. */
public interface TokenParser {

    /** Receives the tokens of a text in their order. */
    interface Receiver {

        /** Takes a token. */
        void token(int code);

        /** Takes a unit that is no token. */
        void escaped(char unit);
    }

    /**
     * Cuts a text.
     *
     * @param text holds the text
     * @param length its number of units
     * @param receiver receives its tokens
     */
    void parse(char[] text, int length, Receiver receiver);
}
