package org.qirtas.bench;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Keeps what JMH prints in a file, and shows its progress as one bar on standard error. */
final class MeasurementLog implements Closeable {

    private static final int REDRAW_MILLIS = 1000;

    private final PrintStream file;
    private final ProgressBar bar;

    /**
     * Begins a file.
     *
     * @param measurements how many benchmarks will end
     */
    MeasurementLog(Path file, long measurements) throws IOException {
        this.file = new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8);
        bar = new ProgressBarBuilder()
                .setTaskName("Measuring")
                .setInitialMax(measurements)
                .setUpdateIntervalMillis(REDRAW_MILLIS)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .build();
    }

    /** How many benchmarks a class has. */
    static long benchmarks(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Benchmark.class))
                .count();
    }

    /** The format for a run of JMH. */
    OutputFormat format() {
        OutputFormat text = OutputFormatFactory.createFormatInstance(file, VerboseMode.NORMAL);
        return (OutputFormat) Proxy.newProxyInstance(
                OutputFormat.class.getClassLoader(),
                new Class<?>[] {OutputFormat.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("endBenchmark")) {
                        bar.step();
                    }
                    try {
                        return method.invoke(text, arguments);
                    } catch (InvocationTargetException e) {
                        throw Objects.requireNonNull(e.getCause());
                    }
                });
    }

    @Override
    public void close() {
        bar.close();
        file.close();
    }
}
