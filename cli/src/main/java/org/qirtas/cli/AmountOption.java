package org.qirtas.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many articles a command shows. */
@SuppressWarnings("NullAway.Init") // picocli sets the field
final class AmountOption {
    private final int usual;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "-n", paramLabel = "N", description = "The number of articles.")
    private @Nullable Integer articles;

    /**
     * The option.
     *
     * @param usual the number without the option
     */
    AmountOption(int usual) {
        this.usual = usual;
    }

    int articles() {
        if (articles == null) {
            return usual;
        }
        if (articles < 1) {
            throw new ParameterException(spec.commandLine(), "-n must be at least 1, not " + articles);
        }
        return articles;
    }
}
