package org.qirtas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.qirtas.testing.CompiledExamples;

/** Each public type of the modules that read and write articles has an example in its Javadoc, and all of them compile. */
class IngestExamplesTest {
    private static final Path PROJECT = Path.of("..");
    private static final String FACE = "src/main/java/org/qirtas/ingest";
    private static final Pattern PUBLIC = Pattern.compile("(?m)^public ");
    private static final String IMPORTS = "import java.io.*;\nimport java.util.zip.*;\nimport org.qirtas.ingest.*;\n";

    private static final Map<Path, List<CompiledExamples.Example>> EXAMPLES = new TreeMap<>();

    @BeforeAll
    static void find() throws IOException {
        for (Path folder : faces()) {
            for (Path source : list(folder)) {
                if (source.toString().endsWith(".java")
                        && PUBLIC.matcher(Files.readString(source)).find()) {
                    EXAMPLES.put(source, CompiledExamples.ofJavadoc(source, imports(folder)));
                }
            }
        }
    }

    /** The folders with the exported package of each module. */
    private static List<Path> faces() throws IOException {
        List<Path> faces = new ArrayList<>();
        for (Path module : list(PROJECT)) {
            String name = module.getFileName().toString();
            if (name.equals("ingest")) {
                faces.add(module.resolve(FACE));
            } else if (name.startsWith("ingest-")) {
                faces.add(module.resolve(FACE).resolve(name.substring("ingest-".length())));
            }
        }
        return faces;
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static String imports(Path folder) {
        String name = folder.getFileName().toString();
        return name.equals("ingest") ? IMPORTS : IMPORTS + "import org.qirtas.ingest." + name + ".*;\n";
    }

    @Test
    void eachPublicTypeHasAnExample() {
        assertEquals(
                8, EXAMPLES.keySet().stream().map(Path::getParent).distinct().count());
        List<Path> without = EXAMPLES.entrySet().stream()
                .filter(type -> type.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        assertEquals(List.of(), without);
    }

    @Test
    void examplesCompileWithoutAWarning() throws IOException {
        List<CompiledExamples.Example> all =
                EXAMPLES.values().stream().flatMap(List::stream).toList();
        assertEquals(List.of(), CompiledExamples.compile(all, List.of()).problems());
    }
}
