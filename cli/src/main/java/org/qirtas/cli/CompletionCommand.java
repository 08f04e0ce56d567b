package org.qirtas.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code qirtas completion}: prints what makes a shell complete the command. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Prints a script with which a shell completes commands and options.",
        footer = {
            "",
            "Examples:",
            "  source <(qirtas completion bash)       in ~/.bashrc",
            "  source <(qirtas completion zsh)        in ~/.zshrc",
            "  qirtas completion fish > ~/.config/fish/completions/qirtas.fish"
        })
final class CompletionCommand implements Callable<Integer> {
    private final Streams streams;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SHELL", description = "bash, zsh or fish.")
    private Shell shell;

    CompletionCommand(Streams streams) {
        this.streams = streams;
    }

    /** A shell that completes commands. */
    enum Shell {
        BASH,
        ZSH,
        FISH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Integer call() {
        CommandLine root = spec.root().commandLine();
        // The script for bash turns on the completion of bash in zsh by itself.
        streams.out().print(shell == Shell.FISH ? FishCompletion.of(root) : AutoComplete.bash("qirtas", root));
        return 0;
    }
}
