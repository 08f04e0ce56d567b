package org.qirtas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Completion in shells, and manual pages. */
class CompletionTest {
    @TempDir
    Path folder;

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out;
    }

    /** Bash itself runs the script and asks it. */
    @Test
    void bashCompletesCommandsAndOptions() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash");
        Path script = Files.writeString(
                folder.resolve("qirtas.bash"),
                Run.of("completion", "bash").done().out());
        // Outside a completion, bash has no options of one.
        String ask = "compopt() { :; }; source " + script + "; COMP_WORDS=(%s); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); "
                + "_complete_qirtas qirtas; echo \"${COMPREPLY[@]}\"";
        assertEquals("search\n", run("/bin/bash", "-c", ask.formatted("qirtas sea")));
        assertEquals("--section\n", run("/bin/bash", "-c", ask.formatted("qirtas list --sec")));
        assertEquals(
                Run.of("completion", "bash").out(),
                Run.of("completion", "zsh").done().out());
    }

    @Test
    void fishCompletesCommandsAndOptions() {
        List<String> lines = Run.of("completion", "fish").done().lines();
        String summary = lines.stream()
                .filter(line -> line.contains(" -a get "))
                .findFirst()
                .orElseThrow();
        assertEquals("complete -c qirtas -n __fish_use_subcommand -f -a get -d 'Prints articles by id'", summary);
        assertTrue(lines.contains("complete -c qirtas -n '__fish_seen_subcommand_from list' -l limit -r "
                + "-d 'Stop after N articles'"));
        assertTrue(lines.contains("complete -c qirtas -n '__fish_seen_subcommand_from grep' -s c -l count "
                + "-d 'Print only the number of articles found'"));
        // Each line is one command: its quotes are in pairs.
        lines.forEach(line -> assertEquals(
                0, line.replace("\\'", "").chars().filter(c -> c == '\'').count() % 2, line));
    }

    /** Fish itself runs the script and asks it, where it is installed. */
    @Test
    void fishCompletesValues() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/fish")), "no fish");
        Path script = Files.writeString(
                folder.resolve("qirtas.fish"),
                Run.of("completion", "fish").done().out());
        String ask = "source " + script + "; complete -C 'qirtas %s' | string replace -r '\\t.*' ''";
        assertEquals("search\n", run("/usr/bin/fish", "--no-config", "-c", ask.formatted("sea")));
        assertEquals("--section\n", run("/usr/bin/fish", "--no-config", "-c", ask.formatted("list --sec")));
        assertEquals(
                "balanced\ndense\nfast\nremote\n",
                run("/usr/bin/fish", "--no-config", "-c", ask.formatted("pack --profile ")));
        assertEquals("zsh\n", run("/usr/bin/fish", "--no-config", "-c", ask.formatted("completion z")));
    }

    @Test
    void fishCompletesFewValues() {
        List<String> lines = Run.of("completion", "fish").done().lines();
        assertTrue(
                lines.contains(
                        "complete -c qirtas -n '__fish_seen_subcommand_from completion' -f -a 'bash zsh fish' -d 'SHELL'"),
                () -> String.join("\n", lines));
        assertTrue(lines.stream().noneMatch(line -> line.contains("%n")));
    }

    @Test
    void otherShells() {
        Run.of("completion", "tcsh").ends(2);
        Run.of("completion").ends(2);
    }

    @Test
    void eachCommandHasAManualPage() throws IOException {
        ManPages.write(folder);
        for (String command : MainTest.commands()) {
            String page = Files.readString(folder.resolve("qirtas-" + command + ".1"));
            for (String heading : List.of("NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXAMPLES")) {
                assertTrue(page.contains("\n.SH " + heading + "\n"), heading + " in " + page);
            }
            assertTrue(page.lines().noneMatch(line -> line.matches("[^.].*(?<!\\\\)-.*")), page);
        }
        String main = Files.readString(folder.resolve("qirtas.1"));
        assertTrue(main.contains("\n.TP\n\\fBget\\fR\nPrints articles by id.\n"), main);
        assertTrue(main.contains("\n.SH EXIT STATUS\n"), main);
        try (Stream<Path> pages = Files.list(folder)) {
            assertEquals(MainTest.commands().size() + 2, pages.count());
        }
    }
}
