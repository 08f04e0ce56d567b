package org.qirtas.bench;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.qirtas.internal.parity.ParityEncoder;
import org.qirtas.internal.parity.ParityShape;
import org.qirtas.internal.parity.ShapeChoice;

/**
 * Computing Reed–Solomon parity and all checksums of 16 MB in memory with one thread: time for a megabyte of protected
 * bytes.
 *
 * <pre>{@code
 * java -jar bench/target/benchmarks.jar ParityBenchmark
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 3)
@SuppressWarnings("NullAway.Init") // by JMH
public class ParityBenchmark {

    private static final int MEGABYTES = 16;
    private static final int MEGABYTE = 1_000_000;

    /** Parity in percent of the protected bytes. */
    @Param({"1", "5", "20", "100"})
    int percent;

    private byte[] bytes;
    private ParityShape shape;

    /** Makes the protected bytes; called by JMH. */
    @Setup
    public void fill() {
        bytes = new byte[MEGABYTES * MEGABYTE];
        new Random(1).nextBytes(bytes);
        shape = ShapeChoice.ofWhole(bytes.length, 0, percent);
    }

    /**
     * Encodes everything.
     *
     * @return the checksums
     * @throws IOException never
     */
    @Benchmark
    @OperationsPerInvocation(MEGABYTES)
    public int[] encodeMegabyte() throws IOException {
        ParityEncoder encoder = new ParityEncoder(shape);
        encoder.encode(this::read, (number, sector) -> {});
        return encoder.checksums();
    }

    private void read(int sector, byte[] target) {
        System.arraycopy(
                bytes, Math.min(sector * target.length, bytes.length - target.length), target, 0, target.length);
    }
}
