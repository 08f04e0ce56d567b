package org.qirtas.serve.internal.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Answers in the coding gzip, for clients that accept it: the server may be reached through a tunnel. */
final class Compression {

    static final String GZIP = "gzip";

    /** Shorter answers are sent in one packet anyway. */
    private static final int MIN_LENGTH = 1_024;

    private static final List<String> TEXTS = List.of("text/", "application/json", "application/atom+xml", "image/svg");

    private Compression() {}

    /** The coding that a client accepts: {@link #GZIP}, or an empty text for none. */
    static String accepted(HttpExchange exchange) {
        List<String> lines = exchange.getRequestHeaders().getOrDefault("Accept-Encoding", List.of());
        return lines.stream()
                        .flatMap(line ->
                                Arrays.stream(line.toLowerCase(Locale.ROOT).split(",", -1)))
                        .map(coding -> coding.replace(" ", "").replace("\t", ""))
                        .anyMatch(Compression::isGzip)
                ? GZIP
                : "";
    }

    private static boolean isGzip(String coding) {
        return coding.equals(GZIP) || (coding.startsWith(GZIP + ";") && !coding.matches("gzip;q=0(\\.0*)?"));
    }

    /** An answer in a coding, if it becomes shorter: originals of articles stay as they are. */
    static Response of(Response response, String coding) {
        boolean isText = TEXTS.stream().anyMatch(response.type()::startsWith);
        if (coding.isEmpty() || !isText || response.body().length < MIN_LENGTH) {
            return response;
        }
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return response.withBody(compressed.toByteArray()).with("Content-Encoding", coding);
    }
}
