package org.qirtas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives on a web server. */
class RemoteArchiveTest {
    @TempDir
    Path folder;

    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer server;
    private Path archive;
    private String address;

    @BeforeEach
    void serve() throws IOException {
        archive = Samples.archive(folder);
        byte[] bytes = Files.readAllBytes(archive);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/open/news.qrt", exchange -> send(exchange, bytes));
        server.createContext("/closed/news.qrt", exchange -> {
            if ("Bearer secret".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                send(exchange, bytes);
            } else {
                exchange.sendResponseHeaders(401, -1);
                exchange.close();
            }
        });
        server.start();
        address = "http://127.0.0.1:" + server.getAddress().getPort() + "/open/news.qrt";
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void send(HttpExchange exchange, byte[] bytes) throws IOException {
        requests.incrementAndGet();
        String[] range = exchange.getRequestHeaders()
                .getFirst("Range")
                .replace("bytes=", "")
                .split("-", -1);
        int from = Integer.parseInt(range[0]);
        int to = Math.min(bytes.length, Integer.parseInt(range[1]) + 1);
        exchange.getResponseHeaders().set("ETag", "\"1\"");
        exchange.getResponseHeaders().set("Content-Range", "bytes " + from + "-" + (to - 1) + "/" + bytes.length);
        exchange.sendResponseHeaders(206, to - from);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(Arrays.copyOfRange(bytes, from, to));
        }
    }

    private String closed() {
        return address.replace("/open/", "/closed/");
    }

    @Test
    void readersReadAddresses() {
        for (List<String> options : List.of(
                List.of("list"),
                List.of("export"),
                List.of("info", "--counts"),
                List.of("stats"),
                List.of("tail", "-n2"),
                List.of("verify"),
                List.of("get", "71046"),
                List.of("prove", "71046"))) {
            assertEquals(run(options, archive.toString()), run(options, address), options.toString());
        }
    }

    private static String run(List<String> options, String file) {
        Stream<String> args =
                Stream.concat(Stream.of(options.get(0), file), options.stream().skip(1));
        return Run.of(args.toArray()).done().out();
    }

    @Test
    void anExportToAFile() throws IOException {
        Path out = folder.resolve("out.jsonl");
        Run.of("export", address, "-o", out).done();
        assertEquals(Run.of("export", archive).done().out(), Files.readString(out));
    }

    @Test
    void nothingThere() {
        String missing = address.replace("news.qrt", "none.qrt");
        Run run = Run.of("info", missing + "?signature=secret").ends(3);
        assertEquals("qirtas: " + missing + ": the server answered 404 (there is no such file)\n", run.err());
    }

    @Test
    void messagesHideWhatIsSecret() {
        Run run = Run.of("get", address + "?signature=secret", "none").ends(1);
        assertEquals("qirtas: no article none in " + address + "\n", run.err());
    }

    @Test
    void notValid() {
        Run.of("info", "http://").ends(3);
        Run run = Run.of("info", "http://host/a b").ends(3);
        assertEquals("qirtas: the address is not valid at character 14: Illegal character in path\n", run.err());
    }

    @Test
    void headersComeFromAFile() throws IOException {
        Path headers = Files.writeString(folder.resolve("headers"), "\nAuthorization: Bearer secret\r\nX-A: 1\n");
        Run.of("info", closed()).ends(3);
        Run.of("info", closed(), "--headers", headers).done();
    }

    @Test
    void headersThatCannotBeSent() throws IOException {
        for (String line : List.of("Authorization secret", ": secret", "A B: secret", "Host: secret")) {
            Path headers = Files.writeString(folder.resolve("headers"), "X-A: 1\n" + line);
            Run run = Run.of("info", closed(), "--headers", headers).ends(3);
            assertTrue(run.err().startsWith("qirtas: " + headers + ", line 2: not a header"), run.err());
            assertFalse(run.err().contains("secret"), run.err());
        }
        Run.of("info", closed(), "--headers", folder.resolve("none")).ends(3);
    }

    @Test
    void aFolderKeepsWhatWasRead() {
        Path cache = folder.resolve("cache");
        Run.of("verify", address, "--cache", cache).done();
        assertTrue(Files.isDirectory(cache));
    }

    @Test
    void nothingIsWrittenToAnAddress() throws IOException {
        Path page = Files.writeString(folder.resolve("a.jsonl"), "{\"id\":\"1\",\"body\":\"b\"}\n");
        for (Run run : List.of(
                Run.of("pack", page, "-o", address),
                Run.of("export", archive, "-o", address),
                Run.of("redact", archive, "1", "-o", address),
                Run.of("repair", archive, "-o", address),
                Run.of("salvage", archive, "-o", address))) {
            run.ends(2);
            assertTrue(
                    run.err().startsWith("qirtas: " + address + " is an address; only files can be written"),
                    run.err());
        }
        assertEquals(0, requests.get());
    }
}
