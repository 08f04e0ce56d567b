package org.qirtas.cli;

/** How a part of a result looks on a terminal with colours. */
enum Style {
    PLAIN(""),
    HEADING("1"),
    KEY("36"),
    LABEL("2"),
    MATCH("1;31"),
    BAR("34");

    private static final String END = "\u001b[0m";

    private final String codes;

    Style(String codes) {
        this.codes = codes;
    }

    /** The text with the sequences that a terminal obeys. */
    String around(String text) {
        return codes.isEmpty() ? text : "\u001b[" + codes + "m" + text + END;
    }
}
