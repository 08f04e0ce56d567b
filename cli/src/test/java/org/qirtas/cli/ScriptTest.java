package org.qirtas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script of an installed copy, with a Java that prints its arguments. */
@DisabledOnOs(OS.WINDOWS)
class ScriptTest {
    /** Trains where it is told to, unless it fails. */
    private static final String JAVA = """
            #!/bin/sh
            case $1 in
                -XX:DumpLoadedClassList=*)
                    echo trained >>"$TRAININGS"
                    [ "$FAILING" != list ] || exit 1
                    echo list >"${1#*=}"
                    ;;
                -Xshare:dump)
                    read -r list <"${2#*=}"
                    [ "$list" = list ]
                    [ "$FAILING" != archive ] || exit 1
                    echo classes >"${3#*=}"
                    ;;
                *) printf '%s\\n' "$@" ;;
            esac
            """;

    @TempDir
    Path folder;

    private Path jar;
    private Path trainings;

    @BeforeEach
    void install() throws IOException {
        folder = folder.toRealPath();
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Files.copy(Path.of("..", "qirtas"), bin.resolve("qirtas"));
        jar = Files.createFile(Files.createDirectories(folder.resolve("lib")).resolve("qirtas.jar"));
        executable(Files.createDirectories(folder.resolve("java/bin")).resolve("java"), JAVA);
        // The only programs that the script finds: no find, and no Maven.
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : List.of("readlink", "mv", "rm", "mkdir")) {
            executable(tools.resolve(tool), "#!/bin/sh\nexec " + tool(tool) + " \"$@\"\n");
        }
        trainings = folder.resolve("trainings");
    }

    private static void executable(Path file, String script) throws IOException {
        assertTrue(Files.writeString(file, script).toFile().setExecutable(true));
    }

    private static Path tool(String name) {
        return Stream.of("/bin/", "/usr/bin/")
                .map(bin -> Path.of(bin + name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private List<String> run(String failing, String... args) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("/bin/sh", folder.resolve("bin/qirtas").toString()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", folder.resolve("java").toString());
        builder.environment().put("PATH", folder.resolve("tools").toString());
        builder.environment().put("TRAININGS", trainings.toString());
        builder.environment().put("FAILING", failing);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), out);
        return out.lines().toList();
    }

    private String classes() {
        String java = folder.resolve("java/bin/java").toString();
        return folder.resolve("lib/qirtas-" + java.replace('/', '-') + ".jsa").toString();
    }

    @Test
    void shortCommandsStartQuickly() throws IOException, InterruptedException {
        List<String> expected = List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:SharedArchiveFile=" + classes(),
                "-Xlog:disable",
                "-jar",
                jar.toString(),
                "get",
                "a b.qrt",
                "*");
        assertEquals(expected, run("", "get", "a b.qrt", "*"));
        assertEquals(expected, run("", "get", "a b.qrt", "*"));
        assertEquals(1, Files.readAllLines(trainings).size());
    }

    @Test
    void longCommandsHaveBothCompilers() throws IOException, InterruptedException {
        assertEquals(
                List.of("-XX:SharedArchiveFile=" + classes(), "-Xlog:disable", "-jar", jar.toString(), "pack"),
                run("", "pack"));
    }

    @Test
    void anImageHasItsOwnJava() throws IOException, InterruptedException {
        Path own = Files.createDirectories(folder.resolve("runtime/bin")).resolve("java");
        executable(own, "#!/bin/sh\necho own\n");
        assertEquals(List.of("own"), run("", "get"));
    }

    @Test
    void anotherJavaInThatPlaceIsTrainedAgain() throws IOException, InterruptedException {
        run("", "get");
        Path java = folder.resolve("java/bin/java");
        Files.setLastModifiedTime(java, FileTime.from(Instant.now().plusSeconds(60)));
        run("", "get");
        assertEquals(2, Files.readAllLines(trainings).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "archive"})
    void aTrainingThatFailsIsNotRepeated(String failing) throws IOException, InterruptedException {
        List<String> plain = List.of("-jar", jar.toString(), "pack");
        assertEquals(plain, run(failing, "pack"));
        assertEquals(plain, run(failing, "pack"));
        assertEquals(1, Files.readAllLines(trainings).size());
        try (Stream<Path> files = Files.list(folder.resolve("lib"))) {
            assertEquals(2, files.count());
        }
    }
}
