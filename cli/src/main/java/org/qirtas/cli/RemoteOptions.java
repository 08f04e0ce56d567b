package org.qirtas.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qirtas.http.HttpOptions;
import picocli.CommandLine.Option;

/** How an archive on a web server is read. */
final class RemoteOptions {
    private static final long CACHE_BYTES = 1L << 30;

    @Option(
            names = "--headers",
            paramLabel = "HEADERS",
            description =
                    "Send the headers in this file to the server of an address, such as 'Authorization: Bearer …', "
                            + "one on each line. A file keeps them out of the list of processes.")
    private @Nullable Path headers;

    @Option(
            names = "--cache",
            paramLabel = "FOLDER",
            description = "Keep what is read from an address in this folder, up to 1 GB, for later runs.")
    private @Nullable Path cache;

    HttpOptions options() throws IOException {
        HttpOptions options = cache == null ? HttpOptions.DEFAULT : HttpOptions.DEFAULT.withFolder(cache, CACHE_BYTES);
        return headers == null ? options : withHeaders(options, headers);
    }

    private static HttpOptions withHeaders(HttpOptions options, Path file) throws IOException {
        HttpOptions all = options;
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                all = withHeader(all, lines.get(i), file + ", line " + (i + 1));
            }
        }
        return all;
    }

    private static HttpOptions withHeader(HttpOptions options, String line, String place) throws IOException {
        int colon = line.indexOf(':');
        try {
            return options.withHeader(
                    line.substring(0, Math.max(0, colon)).strip(),
                    line.substring(colon + 1).strip());
        } catch (IllegalArgumentException e) {
            // The cause would show the line, which may be secret.
            throw new IOException(place + ": not a header that can be sent; write it as 'Name: value'");
        }
    }
}
