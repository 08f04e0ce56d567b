package org.qirtas.serve;

import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import org.qirtas.Articles;
import org.qirtas.serve.internal.api.ApiRoutes;
import org.qirtas.serve.internal.page.ErrorPage;
import org.qirtas.serve.internal.page.PageRoutes;
import org.qirtas.serve.internal.view.Holdings;
import org.qirtas.serve.internal.web.LoopbackServer;
import org.qirtas.serve.internal.web.Router;

/**
 * A server that shows articles in a browser on the same machine. Pages and JSON are described in the document {@code
 * docs/serve.md}. Safe for any number of threads.
 *
 * <pre>{@code
 * try (ArchiveSet set = ArchiveSet.open(Path.of("news"));
 *         ArchiveServer server = ArchiveServer.start(set, ServerOptions.DEFAULT.withPort(8080))) {
 *     URI address = server.address();
 *     System.out.println("look at " + address);
 *     System.in.read();
 * }
 * }</pre>
 *
 * <p>The server listens to the loopback interface alone, and answers only requests that name it as {@code localhost} or
 * by a loopback address. It starts threads, which end with {@link #close()}. It never writes, and reads nothing but the
 * articles: no part of an address is the name of a file.
 *
 * <p>The server of the JDK takes its limits of time and size from system properties, such as {@code
 * sun.net.httpserver.maxReqTime}, when the first server of the process starts. This class sets those that are not set.
 */
public final class ArchiveServer implements AutoCloseable {

    private final LoopbackServer server;

    private ArchiveServer(LoopbackServer server) {
        this.server = server;
    }

    /**
     * Starts a server.
     *
     * @param articles an archive or a set. It remains the caller's, and must stay open until the server is closed
     * @param options the options
     * @return the server, which answers requests
     * @throws IOException if the port is not free
     */
    public static ArchiveServer start(Articles articles, ServerOptions options) throws IOException {
        Holdings holdings = new Holdings(
                Objects.requireNonNull(articles, "articles"),
                Objects.requireNonNull(options, "options").name(),
                options.timeLimit());
        Router router = new Router();
        new PageRoutes(holdings).addTo(router);
        new ApiRoutes(holdings).addTo(router);
        return new ArchiveServer(LoopbackServer.start(options, router, new ErrorPage(options.name())));
    }

    /**
     * The address of the first page.
     *
     * @return such as {@code http://127.0.0.1:8080/}
     */
    public URI address() {
        return server.address();
    }

    /** Ends the server: it takes no new requests, and waits up to a second for those under way. */
    @Override
    public void close() {
        server.close();
    }
}
