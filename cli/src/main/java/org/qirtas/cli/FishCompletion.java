package org.qirtas.cli;

import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The script with which fish completes the command. */
final class FishCompletion {
    private final StringBuilder script = new StringBuilder();

    private FishCompletion() {}

    static String of(CommandLine root) {
        FishCompletion completion = new FishCompletion();
        root.getSubcommands().forEach((name, command) -> completion.add(name, command.getCommandSpec()));
        return completion.script.toString();
    }

    private void add(String name, CommandSpec command) {
        line("__fish_use_subcommand -f -a " + name, summary(command));
        String seen = "'__fish_seen_subcommand_from " + name + "'";
        for (OptionSpec option : command.options()) {
            StringBuilder names = new StringBuilder(seen);
            for (String optionName : option.names()) {
                names.append(optionName.startsWith("--") ? " -l " : " -s ").append(optionName.replaceFirst("^--?", ""));
            }
            if (option.arity().max() > 0) {
                names.append(" -r").append(values(option));
            }
            line(names.toString(), option.description().length == 0 ? "" : option.description()[0]);
        }
        for (PositionalParamSpec parameter : command.positionalParameters()) {
            if (!values(parameter).isEmpty()) {
                line(seen + values(parameter), parameter.paramLabel());
            }
        }
    }

    /** The values of an option or a parameter that has only a few. Their letters may be small or capital. */
    private static String values(ArgSpec argument) {
        Iterable<String> candidates = argument.completionCandidates();
        if (candidates == null || !candidates.iterator().hasNext()) {
            return "";
        }
        return " -f -a '" + String.join(" ", candidates).toLowerCase(Locale.ROOT) + "'";
    }

    private static String summary(CommandSpec command) {
        String[] description = command.usageMessage().description();
        return description.length == 0 ? "" : description[0];
    }

    /** A line with the first sentence of a description. */
    private void line(String condition, String description) {
        String sentence =
                description.replace("%n", "").replaceFirst("(?s)(\\.|:) .*", "").replaceFirst("\\.$", "");
        script.append("complete -c qirtas -n ").append(condition).append(" -d '");
        script.append(sentence.replace("\\", "\\\\").replace("'", "\\'")).append("'\n");
    }
}
