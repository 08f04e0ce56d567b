package org.qirtas.cli;

import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The root of an archive as the value of an option. */
final class RootOption {

    private RootOption() {}

    /** The 64 digits in lower case; anything else is refused. */
    static String digits(CommandSpec spec, String option, String value) {
        if (!value.matches("[0-9A-Fa-f]{64}")) {
            throw new ParameterException(spec.commandLine(), option + " must be 64 hexadecimal digits, not " + value);
        }
        return value.toLowerCase(Locale.ROOT);
    }
}
