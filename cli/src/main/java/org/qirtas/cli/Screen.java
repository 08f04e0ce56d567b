package org.qirtas.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where results are shown: a terminal with its size, or a file or a pipe. It knows whether they are in colour. For one
 * thread.
 */
final class Screen {
    private final boolean isShown;
    private final Map<String, String> environment;
    private Colour colour = Colour.AUTO;
    private @Nullable TerminalSize size;

    /**
     * A screen.
     *
     * @param isShown whether it is a terminal
     * @param environment the variables of the environment
     */
    Screen(boolean isShown, Map<String, String> environment) {
        this.isShown = isShown;
        this.environment = environment;
    }

    /** Whether results are shown on a terminal. */
    boolean isShown() {
        return isShown;
    }

    int columns() {
        return size().columns();
    }

    int lines() {
        return size().lines();
    }

    private TerminalSize size() {
        if (size == null) {
            size = TerminalSize.find(environment);
        }
        return size;
    }

    /** A variable of the environment that is set and not empty, otherwise another value. */
    String variable(String name, String otherwise) {
        String value = environment.getOrDefault(name, "");
        return value.isEmpty() ? otherwise : value;
    }

    /** Whether a variable of the environment is set, if only to nothing. */
    boolean hasVariable(String name) {
        return environment.containsKey(name);
    }

    /** Chooses when results are in colour. */
    void choose(Colour choice) {
        colour = choice;
    }

    boolean isColoured() {
        return switch (colour) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO ->
                isShown
                        && variable("NO_COLOR", "").isEmpty()
                        && !variable("TERM", "").equals("dumb");
        };
    }

    /** The text in a style, or plain without colours. */
    String styled(Style style, String text) {
        return isColoured() && !text.isEmpty() ? style.around(text) : text;
    }
}
