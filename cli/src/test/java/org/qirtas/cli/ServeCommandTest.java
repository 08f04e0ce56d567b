package org.qirtas.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code qirtas serve}. */
class ServeCommandTest {
    private static final int SECONDS = 120;

    @TempDir
    Path folder;

    private static String get(URI address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** What has been printed, once it is a line. */
    private static String line(ByteArrayOutputStream out, Thread running) throws InterruptedException {
        while (!out.toString(UTF_8).endsWith("\n")) {
            assertTrue(running.isAlive());
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return out.toString(UTF_8).strip();
    }

    @Test
    void archivesAreShownUntilTheEnd() throws Exception {
        Path archive = Samples.archive(folder);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CompletableFuture<Integer> status = new CompletableFuture<>();
        Thread running = new Thread(() -> status.complete(Main.run(
                new String[] {"serve", archive.toString(), "--port", "0"},
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, UTF_8),
                new PrintStream(out, true, UTF_8))));
        running.start();
        URI address = URI.create(line(out, running));
        String front = get(address);
        assertTrue(front.contains("<title>news.qrt</title>"), front);
        assertTrue(get(address.resolve("/articles/0")).contains("مكتبة الميناء"));
        running.interrupt();
        assertEquals(0, status.get(SECONDS, TimeUnit.SECONDS));
    }

    @Test
    void aSignalEndsIt() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "no signals here");
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Process process = CommandProcess.start("serve", Samples.archive(folder), "--port", port, "--name", "Our news");
        try {
            while (!isListening(port)) {
                assertTrue(process.isAlive());
                TimeUnit.MILLISECONDS.sleep(50);
            }
            assertTrue(get(URI.create("http://localhost:" + port + "/")).contains("<title>Our news</title>"));
            new ProcessBuilder("/bin/kill", "-TERM", String.valueOf(process.pid()))
                    .start()
                    .waitFor();
            assertTrue(process.waitFor(SECONDS, TimeUnit.SECONDS));
            assertEquals(143, process.exitValue());
        } finally {
            process.destroyForcibly();
        }
    }

    private static boolean isListening(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void wrongUsage() throws IOException {
        Path archive = Samples.archive(folder);
        assertTrue(Run.of("serve", archive, "--port", "70000")
                .ends(Failure.USAGE)
                .err()
                .contains("65535"));
        Run.of("serve", folder.resolve("none.qrt")).ends(Failure.UNREADABLE);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Run run = Run.of("serve", archive, "--port", taken.getLocalPort()).ends(Failure.UNREADABLE);
            assertTrue(run.err().contains("is not free"), run.err());
        }
    }
}
