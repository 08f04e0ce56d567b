package org.qirtas.bench;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.qirtas.bench.synthetic.SyntheticArticles;
import org.qirtas.ingest.JsonLinesWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Writes any number of articles that consist of pieces of a corpus.
 *
 * <pre>{@code
 * java -cp bench/target/benchmarks.jar org.qirtas.bench.Generate news.jsonl.zst --articles 3000000 -o big.jsonl
 * }</pre>
 */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = "Writes as JSON Lines any number of articles that consist of pieces of a corpus, "
                + "with its lengths, sources and authors, their own ids, and dates of twelve years. The same corpus, "
                + "number and seed give the same bytes.")
public final class Generate implements Callable<Integer> {

    /** The seed unless another one is given. */
    static final long SEED = 1;

    private static final int BUFFER_BYTES = 1 << 20;
    private static final long BATCH = 1024;
    private static final double NANOS = 1e9;
    private static final double MEGA = 1e6;

    @Parameters(paramLabel = "CORPUS", description = "JSON Lines, a folder, an archive, or 'seeds'.")
    private String corpus;

    @Option(names = "--articles", required = true, paramLabel = "N", description = "The number of articles.")
    private long articles;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "The output file; '-' is standard output.")
    private String output;

    @Option(names = "--seed", paramLabel = "N", description = "Another seed gives other articles; 1 by default.")
    private long seed = SEED;

    private Generate() {}

    /**
     * Writes articles and ends the Java machine.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        return new CommandLine(new Generate()).execute(args);
    }

    /** The work of the command. */
    @Override
    public Integer call() throws IOException {
        SyntheticArticles synthetic = new SyntheticArticles(seed, articles);
        new ArticleSource(corpus).read(synthetic::add);
        long start = System.nanoTime();
        long bytes;
        try (OutputStream out = open()) {
            bytes = write(synthetic, out);
        }
        double seconds = (System.nanoTime() - start) / NANOS;
        System.err.printf(
                "%,d articles, %,d bytes, %.1f s, %.0f MB/s%n", articles, bytes, seconds, bytes / MEGA / seconds);
        return 0;
    }

    private OutputStream open() throws IOException {
        OutputStream out =
                output.equals("-") ? new FileOutputStream(FileDescriptor.out) : Files.newOutputStream(Path.of(output));
        return new BufferedOutputStream(out, BUFFER_BYTES);
    }

    /** Makes lines with all processors, a batch at a time, and writes them in order. */
    private long write(SyntheticArticles synthetic, OutputStream out) throws IOException {
        long bytes = 0;
        for (long first = 0; first < articles; first += BATCH) {
            byte[][] lines = LongStream.range(first, Math.min(articles, first + BATCH))
                    .parallel()
                    .mapToObj(ordinal -> line(synthetic, ordinal))
                    .toArray(byte[][]::new);
            for (byte[] line : lines) {
                out.write(line);
                bytes += line.length;
            }
        }
        return bytes;
    }

    private static byte[] line(SyntheticArticles synthetic, long ordinal) {
        try {
            return (JsonLinesWriter.toJson(synthetic.article(ordinal)) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
