package org.qirtas.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks a running {@code qirtas serve} for the pages of random articles, one after the other on one connection. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
@Command(name = "served-pages", mixinStandardHelpOptions = true)
final class ServedPages implements Callable<Integer> {

    private static final String HEAD = """
            | pages | kB each | a second | a second of processor time | resident memory of the server, MB |
            | ---: | ---: | ---: | ---: | ---: |
            """;
    private static final int ROWS = 10;
    private static final double NANOS = 1e9;
    private static final double KILO = 1e3;
    private static final Pattern ORDINALS = Pattern.compile("\"ordinals\":([0-9]+)");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s*([0-9]+) kB");

    @Parameters(index = "0", description = "The address of the first page.")
    private URI address;

    @Parameters(index = "1", description = "The number of the process that serves it.")
    private long process;

    @Option(names = "--pages", description = "How many pages; the default is 100,000.")
    private int pages = 100_000;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Random random = new Random(1);

    public static void main(String[] args) {
        System.exit(new CommandLine(new ServedPages()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Matcher articles = ORDINALS.matcher(get("/api/archive"));
        if (!articles.find()) {
            throw new IOException("not the address of qirtas serve: " + address);
        }
        System.out.print(HEAD);
        for (int row = 1; row <= ROWS; row++) {
            System.out.print(row(row, Integer.parseInt(articles.group(1))));
        }
        return 0;
    }

    private String row(int row, int articles) throws IOException, InterruptedException {
        int count = pages / ROWS;
        Duration processor = processorTime();
        long start = System.nanoTime();
        long length = 0;
        for (int i = 0; i < count; i++) {
            length += get("/articles/" + random.nextInt(articles)).length();
        }
        double seconds = (System.nanoTime() - start) / NANOS;
        double busy = processorTime().minus(processor).toNanos() / NANOS;
        return String.format(
                Locale.ROOT,
                "| %,d | %.1f | %.0f | %.0f | %.0f |\n",
                row * count,
                length / KILO / count,
                count / seconds,
                count / busy,
                resident());
    }

    private Duration processorTime() throws IOException {
        return ProcessHandle.of(process)
                .flatMap(each -> each.info().totalCpuDuration())
                .orElseThrow(() -> new IOException("no process " + process));
    }

    private double resident() throws IOException {
        Matcher resident = RESIDENT.matcher(Files.readString(Path.of("/proc", Long.toString(process), "status")));
        return resident.find() ? Long.parseLong(resident.group(1)) / KILO : Double.NaN;
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path)).build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(path + ": status " + response.statusCode());
        }
        return response.body();
    }
}
