package org.qirtas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qirtas.NativeLibraryException;

class MainTest {
    private static final Screen FILE = new Screen(false, Map.of());

    @TempDir
    Path folder;

    @Test
    void help() {
        String out = Run.of("--help").done().out();
        assertTrue(out.startsWith("Usage: qirtas"), out);
        assertTrue(out.contains("Exit status:"), out);
    }

    static Set<String> commands() {
        Set<String> names = new TreeSet<>(
                Main.commandLine(new Streams(InputStream.nullInputStream(), System.out, System.err, false, FILE))
                        .getSubcommands()
                        .keySet());
        names.remove("help");
        return names;
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpOfCommandsHasExamples(String command) {
        String out = Run.of(command, "--help").done().out();
        assertTrue(out.startsWith("Usage: qirtas " + command), out);
        String examples = out.substring(out.indexOf("\nExamples:\n"));
        assertTrue(examples.contains("qirtas " + command), out);
        assertEquals(out, Run.of("help", command).done().out());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpNamesTheCommand(String command) {
        String out = Run.of("--help").done().out();
        assertTrue(out.contains("\n  " + command + " "), out);
    }

    @Test
    void version() {
        assertTrue(Run.of("--version").done().out().startsWith("qirtas "));
        assertTrue(Run.of("pack", "--version").done().out().startsWith("qirtas "));
    }

    @Test
    void noCommand() {
        Run run = Run.of().ends(2);
        assertTrue(run.err().startsWith("Usage: qirtas"), run.err());
    }

    @Test
    void whatIsMisspeltHasSuggestions() throws IOException {
        assertEquals("""
                qirtas: there is no command lst
                Did you mean: qirtas list or qirtas stats?
                Try 'qirtas --help'.
                """, Run.of("lst").ends(2).err());
        Run option = Run.of("list", Samples.archive(folder), "--limt=3").ends(2);
        assertTrue(
                option.err().startsWith("qirtas: Unknown option: '--limt=3'\nPossible solutions: --limit"),
                option.err());
        assertTrue(option.err().endsWith("Try 'qirtas list --help'.\n"), option.err());
    }

    @Test
    void aStackTraceIsShownOnlyOnRequest() {
        Path none = folder.resolve("none.qrt");
        assertEquals(1, Run.of("get", none, "1").ends(3).err().lines().count());
        String traced = Run.of("get", none, "1", "--debug").ends(3).err();
        assertTrue(traced.contains("\tat org.qirtas.cli.Main."), traced);
    }

    @Test
    void whatToDoAboutAFullDiskAndAMissingLibrary() {
        assertEquals(
                "a.qrt: No space left on device; make room there, or write to another disk",
                Failure.of(new FileSystemException("a.qrt", null, "No space left on device"))
                        .message());
        String library = Failure.of(new NativeLibraryException(new UnsatisfiedLinkError("libzstd.so: noexec")))
                .message();
        assertTrue(library.contains("libzstd.so: noexec") && library.contains("-Djava.io.tmpdir="), library);
        String missing = Failure.of(new NoClassDefFoundError("a/B")).message();
        assertTrue(missing.contains("install the command anew"), missing);
    }

    @Test
    void localeThatCannotReadTheCommandLine() throws IOException {
        Run run = Run.of("get", Samples.archive(folder), "\uFFFD\uFFFD").ends(1);
        assertTrue(run.err().contains("LC_ALL=C.UTF-8"), run.err());
    }

    @Test
    void readerThatHasSeenEnough() throws IOException {
        assertEquals("", exportTo(failing("Broken pipe"), 0));
    }

    @Test
    void fullDisk() throws IOException {
        String message = exportTo(failing("No space left on device"), 3);
        assertEquals(
                "qirtas: cannot write to standard output: No space left on device; make room there, or write to another "
                        + "disk\n",
                message);
    }

    private String exportTo(OutputStream target, int status) throws IOException {
        String[] args = {"export", Samples.archive(folder).toString()};
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream messages = new PrintStream(err, true, StandardCharsets.UTF_8);
        int actual = Main.run(args, InputStream.nullInputStream(), StandardOutput.print(target), messages);
        assertEquals(status, actual);
        return err.toString(StandardCharsets.UTF_8);
    }

    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
    }
}
