package org.qirtas.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** A manual page in the language of {@code man}, from the model of a command. It has no date, so that a build is the same again. */
final class ManPage {
    private final StringBuilder page = new StringBuilder();

    private ManPage() {}

    static String of(CommandLine command) {
        ManPage page = new ManPage();
        page.add(command);
        return page.page.toString();
    }

    private void add(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        String name = spec.qualifiedName("-");
        String[] description = spec.usageMessage().description();
        line(".TH \"" + name.toUpperCase(Locale.ROOT) + "\" \"1\" \"\" \"qirtas\" \"Qirtas\"");
        heading("NAME");
        text(name + " - " + firstSentence(description[0]));
        heading("SYNOPSIS");
        verbatim(command.getHelp().synopsis(0).strip());
        heading("DESCRIPTION");
        for (String paragraph : description) {
            line(".PP");
            text(paragraph);
        }
        addArguments(spec);
        addCommands(command);
        addFooter(spec.usageMessage().footer());
    }

    private void addArguments(CommandSpec spec) {
        if (spec.positionalParameters().stream().anyMatch(argument -> !argument.hidden())) {
            heading("ARGUMENTS");
            spec.positionalParameters().forEach(argument -> entry(argument.paramLabel(), argument));
        }
        heading("OPTIONS");
        for (OptionSpec option : spec.options()) {
            String label = option.arity().max() > 0 ? " " + option.paramLabel() : "";
            entry(String.join(", ", option.names()) + label, option);
        }
    }

    private void entry(String heading, ArgSpec argument) {
        line(".TP");
        line("\\fB" + escaped(heading) + "\\fR");
        text(String.join(" ", argument.description()));
    }

    private void addCommands(CommandLine command) {
        if (command.getSubcommands().isEmpty()) {
            return;
        }
        heading("COMMANDS");
        command.getSubcommands().forEach((name, each) -> {
            line(".TP");
            line("\\fB" + escaped(name) + "\\fR");
            text(each.getCommandSpec().usageMessage().description()[0]);
        });
    }

    /** The footer has headings that end with a colon, such as that of the examples. */
    private void addFooter(String[] footer) {
        List<String> lines = Arrays.asList(footer);
        for (String line : lines) {
            if (line.endsWith(":") && !line.startsWith(" ")) {
                heading(line.substring(0, line.length() - 1).toUpperCase(Locale.ROOT));
            } else if (line.startsWith(" ")) {
                verbatim(line.strip());
            } else if (!line.isEmpty()) {
                line(".PP");
                text(line);
            }
        }
    }

    private static String firstSentence(String text) {
        return text.replaceFirst("(?s)\\. .*", "").replaceFirst("\\.$", "");
    }

    private void heading(String text) {
        line(".SH " + escaped(text));
    }

    /** Lines that are not joined. */
    private void verbatim(String text) {
        line(".nf");
        text.lines().forEach(this::text);
        line(".fi");
    }

    private void text(String text) {
        String visible = escaped(Ansi.OFF.string(text));
        line(visible.startsWith(".") || visible.startsWith("'") ? "\\&" + visible : visible);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\e").replace("-", "\\-");
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
