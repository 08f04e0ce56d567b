package org.qirtas.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The {@code qirtas} command. */
@SuppressWarnings("NullAway.Init") // picocli sets the field
@Command(
        name = "qirtas",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Stores news articles in one compressed, indexed file and finds each of them at once.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = CommandLine.HelpCommand.class,
        footer = {
            "",
            "Exit status:",
            "  0  done",
            "  1  an article was not found, or the archive is damaged",
            "  2  wrong usage",
            "  3  unreadable or invalid input, or output that cannot be written",
            "",
            "Examples:",
            "  qirtas pack pages/ news.jsonl.gz -o news.qrt",
            "  qirtas list news.qrt --from 2022-01 --to 2022-03 --limit 20",
            "  qirtas get news.qrt 71046",
            "  qirtas search news.qrt 'minister -sport'",
            "",
            "'qirtas COMMAND --help' describes a command."
        })
public final class Main implements Callable<Integer> {
    /** The character that replaces bytes outside the locale's charset. */
    private static final char UNREADABLE_CHARACTER = '\uFFFD';

    @Spec
    private CommandSpec spec;

    private final Streams streams;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show the stack trace of an error.")
    private boolean debug;

    private Main(Streams streams) {
        this.streams = streams;
    }

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            scope = ScopeType.INHERIT,
            description = "auto, always or never: colours in results. auto, the default, is on a terminal, unless the "
                    + "variable NO_COLOR is set.")
    void color(Colour choice) {
        streams.screen().choose(choice);
    }

    /**
     * Runs the command and ends the Java machine with its exit status.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        // A console only with a terminal, on JDK 22 and later too, because bars and colours depend on it.
        System.setProperty("jdk.console", "java.base");
        // The library of the progress bars asks the terminal what it can do. The answer would be taken for typing.
        System.setProperty("org.jline.terminal.graphemeCluster", "false");
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Streams streams = new Streams(
                System.in,
                StandardOutput.open(),
                err,
                Terminal.isWatched(),
                new Screen(Terminal.isShown(), System.getenv()));
        Interruption.await(streams);
        System.exit(run(args, streams));
    }

    /**
     * Runs the command without ending the Java machine.
     *
     * @param args the command line
     * @param in read where an input is {@code -}
     * @param out receives results; text is printed in the charset of this stream
     * @param err receives messages
     * @return exit status: 0 done, 1 not found or damaged, 2 wrong usage, 3 unreadable or invalid input
     */
    public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        return run(args, new Streams(in, out, err, false, new Screen(false, Map.of())));
    }

    /** The action without a subcommand. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return Failure.USAGE;
    }

    static int run(String[] args, Streams streams) {
        if (Arrays.stream(args).anyMatch(arg -> arg.indexOf(UNREADABLE_CHARACTER) >= 0)) {
            streams.tell("the command line is not in the locale's charset; try LC_ALL=C.UTF-8");
        }
        Main main = new Main(streams);
        try {
            int status = main.commandLine(args).execute(args);
            streams.out().flush();
            return status;
        } catch (StandardOutput.Broken | OutOfMemoryError | LinkageError e) {
            return main.fail(e);
        }
    }

    /** The command line with all commands. */
    static CommandLine commandLine(Streams streams) {
        CommandLine root = new CommandLine(new Main(streams));
        new Commands().addAll(root, streams);
        return root;
    }

    /** The command line with the commands that are needed; each takes its time to make. */
    private CommandLine commandLine(String[] args) {
        CommandLine root = new CommandLine(this);
        new Commands().addNeeded(root, streams, args);
        return root.setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setOut(writer(streams.out()))
                .setErr(writer(streams.err()))
                .setParameterExceptionHandler((error, line) -> misuse(error))
                .setExecutionExceptionHandler((error, command, parsed) -> fail(error));
    }

    private static PrintWriter writer(OutputStream target) {
        return new PrintWriter(target, true, StandardCharsets.UTF_8);
    }

    private int misuse(ParameterException error) {
        CommandLine command = error.getCommandLine();
        streams.tell(message(error));
        UnmatchedArgumentException.printSuggestions(error, command.getErr());
        streams.err().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return Failure.USAGE;
    }

    private static String message(ParameterException error) {
        CommandLine command = error.getCommandLine();
        if (error instanceof UnmatchedArgumentException unmatched
                && command.getParent() == null
                && !unmatched.isUnknownOption()) {
            return "there is no command " + unmatched.getUnmatched().get(0);
        }
        return String.valueOf(error.getMessage());
    }

    private int fail(Throwable error) {
        if (debug) {
            error.printStackTrace(streams.err());
        }
        Failure failure = Failure.of(error);
        if (failure.status() != 0) {
            streams.tell(failure.message());
        }
        return failure.status();
    }
}
