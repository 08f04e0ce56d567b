package org.qirtas.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** The examples in the Javadoc of this module compile. */
class ExamplesTest {

    private static final Path SOURCES = Path.of("src/main/java/org/qirtas/ingest");
    private static final Pattern EXAMPLE = Pattern.compile("<pre>\\{@code\\n(.*?)}</pre>", Pattern.DOTALL);
    private static final Pattern MARGIN = Pattern.compile("(?m)^ *\\* ?");
    private static final int MIN_EXAMPLES = 8;

    /** What the examples have before they begin. */
    private static final String GIVEN = """
            import java.io.*;
            import java.nio.file.*;
            import java.time.*;
            import java.util.*;
            import org.qirtas.*;
            import org.qirtas.ingest.*;

            abstract class NAME {
                OutputStream out = new ByteArrayOutputStream();
                Article article = Article.builder().build();
                List<Article> articles = List.of();
                ArticleReader reader;
                ArchiveWriter writer;

                void run() throws Exception {
                    EXAMPLE
                }
            }
            """;

    private static List<JavaFileObject> examples() throws IOException {
        List<JavaFileObject> examples = new ArrayList<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                List<String> blocks = EXAMPLE.matcher(Files.readString(file))
                        .results()
                        .map((MatchResult block) ->
                                MARGIN.matcher(block.group(1)).replaceAll(""))
                        .toList();
                for (int i = 0; i < blocks.size(); i++) {
                    String name = file.getFileName().toString().replace(".java", "Example" + i);
                    examples.add(source(name, GIVEN.replace("NAME", name).replace("EXAMPLE", blocks.get(i))));
                }
            }
        }
        return examples;
    }

    private static JavaFileObject source(String name, String content) {
        return new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return content;
            }
        };
    }

    @Test
    void examplesCompile() throws IOException {
        List<JavaFileObject> examples = examples();
        assertTrue(examples.size() >= MIN_EXAMPLES, () -> examples.size() + " examples");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        List<String> options = List.of(
                "-proc:none",
                "-implicit:none",
                "-d",
                Files.createTempDirectory("examples").toString(),
                "-cp",
                System.getProperty("java.class.path"));
        compiler.getTask(null, null, problems, options, null, examples).call();
        assertEquals(
                List.of(),
                problems.getDiagnostics().stream().map(Object::toString).toList());
    }
}
