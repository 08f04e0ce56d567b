package org.qirtas.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qirtas.testing.CompiledExamples;

class ExamplesTest {
    private static final Path FACE = Path.of("src/main/java/org/qirtas/site");

    @Test
    void examplesCompileWithoutAWarning() throws IOException {
        List<Path> sources = List.of(FACE.resolve("Site.java"));
        List<CompiledExamples.Example> examples = new ArrayList<>();
        for (Path source : List.of(sources.get(0), FACE.resolve("package-info.java"))) {
            examples.addAll(CompiledExamples.ofJavadoc(source, "import org.qirtas.site.*;\n"));
        }
        assertEquals(List.of(), CompiledExamples.compile(examples, sources).problems());
    }
}
