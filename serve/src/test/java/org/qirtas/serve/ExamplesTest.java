package org.qirtas.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.qirtas.testing.CompiledExamples;

/** The examples in Javadoc compile, and what must not be null is named. */
@NullUnmarked
class ExamplesTest {

    private static final Path FACE = Path.of("src/main/java/org/qirtas/serve");

    @Test
    void examplesCompileWithoutAWarning() throws IOException {
        List<Path> sources = List.of(FACE.resolve("ArchiveServer.java"), FACE.resolve("ServerOptions.java"));
        List<CompiledExamples.Example> examples = new ArrayList<>();
        for (Path source : sources) {
            examples.addAll(CompiledExamples.ofJavadoc(source, "import org.qirtas.serve.*;\n"));
        }
        examples.addAll(CompiledExamples.ofJavadoc(FACE.resolve("package-info.java"), "import org.qirtas.serve.*;\n"));
        examples.addAll(CompiledExamples.ofMarkdown(Path.of("../docs/serve.md"), "import org.qirtas.serve.*;\n"));
        assertEquals(List.of(), CompiledExamples.compile(examples, sources).problems());
    }

    @Test
    void nullArgumentsAreNamed() {
        assertNames("articles", () -> ArchiveServer.start(null, ServerOptions.DEFAULT));
        assertNames("options", () -> ArchiveServer.start(TestServer.archive(List.of()), null));
        assertNames("value", () -> ServerOptions.DEFAULT.withName(null));
        assertNames("value", () -> ServerOptions.DEFAULT.withTimeLimit(null));
    }

    private static void assertNames(String parameter, Executable call) {
        assertEquals(parameter, assertThrows(NullPointerException.class, call).getMessage());
    }
}
