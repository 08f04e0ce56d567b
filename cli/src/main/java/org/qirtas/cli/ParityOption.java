package org.qirtas.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The amount of parity of a new archive. */
@SuppressWarnings("NullAway.Init") // picocli sets the field
final class ParityOption {
    private static final int MAX_PARITY = 100;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--parity",
            paramLabel = "PERCENT",
            description =
                    "Reed-Solomon parity of the whole new archive, 1 to 100 percent of it, from which 'qirtas repair' "
                            + "restores damaged bytes; without this option an archive has parity "
                            + "for everything except frames.")
    private int percent;

    /** The percentage, 0 for none; an impossible value is wrong usage. */
    int percent() {
        if (percent < 0 || percent > MAX_PARITY) {
            throw new ParameterException(
                    spec.commandLine(), "--parity must be 1 to " + MAX_PARITY + " percent, not " + percent);
        }
        return percent;
    }
}
