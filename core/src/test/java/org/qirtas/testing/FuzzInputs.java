package org.qirtas.testing;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.platform.commons.support.ReflectionSupport;
import org.qirtas.ArchiveException;
import org.qirtas.internal.bytes.FormatException;

/**
 * The inputs that stand in the repository, read again without a fuzzer: those written by {@code FuzzSeeds}, and those that
 * once broke a reader. The inputs of a method lie in {@code src/test/resources}, in the folder of the package, in
 * {@code <class>Inputs/<method>}; a fuzzer puts there what it finds.
 */
public final class FuzzInputs {

    private static final Path RESOURCES = Path.of("src", "test", "resources");

    private FuzzInputs() {}

    /** A test for each input of each target of a class. */
    public static Stream<DynamicTest> replay(Object targets) {
        return Arrays.stream(targets.getClass().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(FuzzTest.class))
                .sorted(Comparator.comparing(Method::getName))
                .flatMap(target -> replay(targets, target));
    }

    private static Stream<DynamicTest> replay(Object targets, Method target) {
        return files(folder(targets.getClass(), target.getName())).stream()
                .map(file -> DynamicTest.dynamicTest(
                        target.getName() + ": " + file.getFileName(),
                        () -> ReflectionSupport.invokeMethod(target, targets, (Object) Files.readAllBytes(file))));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("every target needs inputs", e);
        }
    }

    /** The folder with the inputs of a target. */
    public static Path folder(Class<?> targets, String target) {
        return RESOURCES
                .resolve(targets.getPackageName().replace('.', '/'))
                .resolve(targets.getSimpleName() + "Inputs")
                .resolve(target);
    }

    /** Something that reads bytes that nobody vouches for. */
    public interface Reading {
        void read() throws IOException, FormatException;
    }

    /**
     * Reads, and lets pass the errors that say that bytes are malformed or damaged.
     *
     * @return whether the bytes were accepted
     */
    public static boolean accepts(Reading reading) {
        try {
            reading.read();
            return true;
        } catch (FormatException | ArchiveException e) {
            return false;
        } catch (UncheckedIOException e) {
            assertInstanceOf(ArchiveException.class, e.getCause());
            return false;
        } catch (IOException e) {
            throw new AssertionError("neither malformed nor damaged", e);
        }
    }

    /** Opens a reader of bytes that nobody vouches for. */
    public interface Opening<R> {
        R open() throws IOException;
    }

    /** Reads the next value, or nothing at the end. */
    public interface Next<R> {
        Optional<?> next(R reader) throws IOException;
    }

    /**
     * Reads to the end, and goes on after errors.
     *
     * @param check fails for an error that malformed bytes must not cause
     */
    public static <R extends Closeable> void readAll(Opening<R> opening, Next<R> next, Consumer<IOException> check) {
        try (R reader = opening.open()) {
            boolean isMore = true;
            while (isMore) {
                isMore = isMore(reader, next, check);
            }
        } catch (IOException e) {
            check.accept(e);
        }
    }

    private static <R> boolean isMore(R reader, Next<R> next, Consumer<IOException> check) {
        try {
            return next.next(reader).isPresent();
        } catch (IOException e) {
            check.accept(e);
            return true;
        }
    }
}
