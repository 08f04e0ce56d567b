package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.qirtas.testing.CompiledExamples;

/** The examples in Javadoc and in documents compile, also those of the module http, and show every method of core that is public. */
class ExamplesTest {

    private static final Path FACE = Path.of("src/main/java/org/qirtas");
    private static final Path HTTP = Path.of("../http/src/main/java/org/qirtas/http");

    /** The types of the module http, one of which has the name of a type of core. */
    private static final String HTTP_TYPES =
            "import org.qirtas.http.*;\nimport org.qirtas.http.ChangedFileException;\n";

    private static CompiledExamples examples;

    @BeforeAll
    static void compile() throws IOException {
        List<CompiledExamples.Example> found = new ArrayList<>();
        for (Path source : sources(FACE)) {
            found.addAll(CompiledExamples.ofJavadoc(source, ""));
        }
        for (Path source : sources(HTTP)) {
            found.addAll(CompiledExamples.ofJavadoc(source, HTTP_TYPES));
        }
        found.addAll(CompiledExamples.ofMarkdown(Path.of("../README.md"), ""));
        found.addAll(CompiledExamples.ofMarkdown(Path.of("../docs/reading-from-afar.md"), HTTP_TYPES));
        found.addAll(CompiledExamples.ofMarkdown(
                Path.of("../docs/cookbook.md"), HTTP_TYPES + "import java.io.*;\nimport java.util.regex.*;\n"));
        examples = CompiledExamples.compile(found, sources(HTTP));
    }

    @Test
    void examplesCompileWithoutAWarning() {
        assertEquals(List.of(), examples.problems());
    }

    @Test
    void eachMethodHasAnExample() throws Exception {
        Set<String> missing = new TreeSet<>();
        for (Path source : sources(FACE)) {
            String name = source.getFileName().toString().replace(".java", "");
            if (!name.endsWith("-info")) {
                missing.addAll(methods(Class.forName("org.qirtas." + name)));
            }
        }
        missing.removeAll(examples.methods());
        assertEquals(Set.of(), missing);
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    /** Public methods that a type and those inside it declare, but those that every object has. */
    private static Set<String> methods(Class<?> type) {
        Set<String> methods = new TreeSet<>();
        for (Method method : type.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic() && !isImplied(type, method)) {
                methods.add(CompiledExamples.name(type.getName().replace('$', '.'), method.getName()));
            }
        }
        for (Class<?> inner : type.getDeclaredClasses()) {
            if (Modifier.isPublic(inner.getModifiers())) {
                methods.addAll(methods(inner));
            }
        }
        return methods;
    }

    /** Whether a method overrides one that is documented elsewhere, or comes with an enum. */
    private static boolean isImplied(Class<?> type, Method method) {
        if (type.isEnum() && Set.of("values", "valueOf").contains(method.getName())) {
            return true;
        }
        return Stream.concat(Stream.of(Object.class), ancestors(type))
                .flatMap(ancestor -> Arrays.stream(ancestor.getMethods()))
                .filter(other -> other.getDeclaringClass() != type)
                .anyMatch(other -> other.getName().equals(method.getName())
                        && Arrays.equals(other.getParameterTypes(), method.getParameterTypes()));
    }

    private static Stream<Class<?>> ancestors(Class<?> type) {
        Class<?> above = type.getSuperclass();
        Stream<Class<?>> interfaces = Arrays.stream(type.getInterfaces());
        return above == null ? interfaces : Stream.concat(Stream.of(above), interfaces);
    }
}
