package org.qirtas.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A server on this machine that answers as a test wants, byte by byte. */
final class LoopbackServer implements Closeable {

    private final ServerSocket socket;
    private final List<Request> requests = new ArrayList<>();
    private final List<Socket> connections = new ArrayList<>();
    private volatile Handler handler;

    /** A request: its target and its headers, with names in lower case. */
    record Request(String target, Map<String, String> headers) {

        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }

        /** First position requested. */
        int from() {
            return Integer.parseInt(header("Range").replaceAll("bytes=([0-9]+)-[0-9]+", "$1"));
        }

        /** Position after the last one requested. */
        int to() {
            return Integer.parseInt(header("Range").replaceAll("bytes=[0-9]+-([0-9]+)", "$1")) + 1;
        }
    }

    /** What is sent for a request. The connection stays open if it returns, and ends if it throws. */
    interface Handler {
        void answer(Request request, OutputStream out) throws IOException, InterruptedException;
    }

    LoopbackServer(Handler handler) throws IOException {
        this.handler = handler;
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "loopback server");
        thread.setDaemon(true);
        thread.start();
    }

    void handle(Handler next) {
        handler = next;
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + path);
    }

    URI address() {
        return address("/news.qrt");
    }

    /** The requests so far. */
    List<Request> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                synchronized (connections) {
                    connections.add(connection);
                }
                start(() -> serve(connection));
            }
        } catch (IOException e) {
            // The test has ended.
            return;
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            for (Request request = read(in); request != null; request = read(in)) {
                synchronized (requests) {
                    requests.add(request);
                }
                handler.answer(request, connection.getOutputStream());
                connection.getOutputStream().flush();
            }
        } catch (IOException | InterruptedException e) {
            // The client or the test has ended the connection.
            return;
        }
    }

    private static @Nullable Request read(InputStream in) throws IOException {
        String first = line(in);
        if (first.isEmpty()) {
            return null;
        }
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new Request(first.split(" ", -1)[1], headers);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }

    /** Sends a status and headers. */
    static void head(OutputStream out, int status, String... headers) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " x\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Answers with a status and nothing else. */
    static Handler status(int status, String... headers) {
        return (request, out) -> {
            List<String> all = new ArrayList<>(List.of(headers));
            all.add("Content-Length: 0");
            head(out, status, all.toArray(String[]::new));
        };
    }

    /** Serves a file as a good server does. */
    static Handler file(byte[] file, String... headers) {
        return (request, out) -> sendRange(request, out, file, headers);
    }

    static void sendRange(Request request, OutputStream out, byte[] file, String... headers) throws IOException {
        int from = request.from();
        int to = Math.min(request.to(), file.length);
        rangeHead(out, from, to, file.length, headers);
        out.write(file, from, to - from);
    }

    /** Sends the head of an answer with a range. */
    static void rangeHead(OutputStream out, int from, int to, int total, String... headers) throws IOException {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add("Content-Range: bytes " + from + "-" + (to - 1) + "/" + total);
        all.add("Content-Length: " + (to - from));
        head(out, 206, all.toArray(String[]::new));
    }

    @Override
    public void close() {
        try {
            socket.close();
            synchronized (connections) {
                for (Socket connection : connections) {
                    connection.close();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
