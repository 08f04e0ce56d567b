package org.qirtas.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

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
        for (OptionSpec option : command.options()) {
            StringBuilder names = new StringBuilder("'__fish_seen_subcommand_from " + name + "'");
            for (String optionName : option.names()) {
                names.append(optionName.startsWith("--") ? " -l " : " -s ").append(optionName.replaceFirst("^--?", ""));
            }
            if (option.arity().max() > 0) {
                names.append(" -r");
            }
            line(names.toString(), option.description().length == 0 ? "" : option.description()[0]);
        }
    }

    private static String summary(CommandSpec command) {
        String[] description = command.usageMessage().description();
        return description.length == 0 ? "" : description[0];
    }

    /** A line with the first sentence of a description. */
    private void line(String condition, String description) {
        String sentence = description.replaceFirst("(?s)(\\.|:) .*", "").replaceFirst("\\.$", "");
        script.append("complete -c qirtas -n ").append(condition).append(" -d '");
        script.append(sentence.replace("\\", "\\\\").replace("'", "\\'")).append("'\n");
    }
}
