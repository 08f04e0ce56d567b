package org.qirtas.testing;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Examples of documents, compiled: each as the body of a method of its own, beside fields that all may use. */
public final class CompiledExamples {

    private static final Pattern JAVADOC = Pattern.compile("<pre>\\{@code\\n(.*?)\\n *\\* ?}</pre>", Pattern.DOTALL);
    private static final Pattern MARKDOWN = Pattern.compile("(?m)^```java\\n(.*?)^```$", Pattern.DOTALL);

    /** Of the addresses of examples, which are no files. */
    private static final String SCHEME = "example";

    private static final String BEFORE = """
            import java.net.*;
            import java.net.http.*;
            import java.nio.ByteBuffer;
            import java.nio.charset.StandardCharsets;
            import java.nio.file.*;
            import java.security.*;
            import java.time.*;
            import java.util.*;
            import java.util.stream.*;
            import org.qirtas.*;
            %s
            @SuppressWarnings("unused")
            class %s {
                Archive archive;
                ArchiveWriter writer;
                Article article;
                Path file;
                PrivateKey privateKey;
                PublicKey publicKey;

                void example() throws Exception {
            """;

    private static final String AFTER = """
                }
            }
            """;

    /**
     * An example.
     *
     * @param place the document it stands in
     * @param imports what it imports in addition to core
     */
    public record Example(String place, String code, String imports) {}

    private final List<String> problems;
    private final Set<String> methods;

    private CompiledExamples(List<String> problems, Set<String> methods) {
        this.problems = problems;
        this.methods = methods;
    }

    /** What the compiler says about the examples; nothing if all is well. */
    public List<String> problems() {
        return problems;
    }

    /** The methods that the examples call, as {@link #name} names them. */
    public Set<String> methods() {
        return methods;
    }

    /** Name of a method of a type. */
    public static String name(String type, String method) {
        return type + "." + method;
    }

    /** The examples in the Javadoc of a source file. */
    public static List<Example> ofJavadoc(Path source, String imports) throws IOException {
        return find(source, JAVADOC, imports).stream()
                .map(example -> new Example(
                        example.place(),
                        example.code().replaceAll("(?m)^ *\\* ?", "").replace("&#64;", "@"),
                        example.imports()))
                .toList();
    }

    /** The Java examples of a document in Markdown. */
    public static List<Example> ofMarkdown(Path document, String imports) throws IOException {
        return find(document, MARKDOWN, imports);
    }

    private static List<Example> find(Path document, Pattern pattern, String imports) throws IOException {
        String text = Files.readString(document);
        List<Example> examples = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            long line = text.substring(0, matcher.start()).lines().count();
            examples.add(new Example(document.getFileName() + ":" + line, matcher.group(1), imports));
        }
        return examples;
    }

    /**
     * Compiles examples.
     *
     * @param others source files of other modules that they need
     */
    public static CompiledExamples compile(List<Example> examples, List<Path> others) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> options = List.of("-proc:none", "-Xlint:all", "-classpath", System.getProperty("java.class.path"));
        List<JavaFileObject> sources = new ArrayList<>();
        for (Example example : examples) {
            sources.add(source("Example" + sources.size(), example));
        }
        StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, null, null);
        files.getJavaFileObjects(others.toArray(Path[]::new)).forEach(sources::add);
        JavacTask task = (JavacTask) compiler.getTask(null, files, diagnostics, options, null, sources);
        List<CompilationUnitTree> units = new ArrayList<>();
        task.parse().forEach(units::add);
        units.removeIf(unit -> !unit.getSourceFile().toUri().getScheme().equals(SCHEME));
        task.analyze();
        Calls calls = new Calls(Trees.instance(task));
        calls.scan(units, null);
        files.close();
        return new CompiledExamples(
                diagnostics.getDiagnostics().stream()
                        .map(CompiledExamples::told)
                        .toList(),
                calls.methods);
    }

    private static String told(Diagnostic<? extends JavaFileObject> problem) {
        JavaFileObject source = problem.getSource();
        return (source == null ? "" : source.getName() + ": ") + problem.getMessage(Locale.ROOT);
    }

    private static JavaFileObject source(String type, Example example) {
        String text = BEFORE.formatted(example.imports(), type) + example.code() + "\n" + AFTER;
        return new SimpleJavaFileObject(URI.create(SCHEME + ":///" + type + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }

            @Override
            public String getName() {
                return example.place();
            }
        };
    }

    /** Gathers the methods that are called or referred to. */
    private static final class Calls extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final Trees trees;
        private final Set<String> methods = new TreeSet<>();

        private Calls(Trees trees) {
            this.trees = trees;
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
            add();
            return super.visitMethodInvocation(call, null);
        }

        @Override
        public @Nullable Void visitMemberReference(MemberReferenceTree reference, @Nullable Void nothing) {
            add();
            return super.visitMemberReference(reference, null);
        }

        private void add(TypeElement type, ExecutableElement method) {
            methods.add(name(
                    type.getQualifiedName().toString(), method.getSimpleName().toString()));
        }

        /** Adds what is called, and by the same name what it may implement. */
        private void add() {
            Element element = trees.getElement(getCurrentPath());
            if (element instanceof ExecutableElement method
                    && method.getEnclosingElement() instanceof TypeElement type) {
                add(type, method);
                type.getInterfaces().forEach(each -> add((TypeElement) ((DeclaredType) each).asElement(), method));
            }
        }
    }
}
