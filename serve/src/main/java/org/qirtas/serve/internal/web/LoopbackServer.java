package org.qirtas.serve.internal.web;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.qirtas.serve.ServerOptions;

/** The JDK's server on the loopback interface, with a limited number of threads. */
public final class LoopbackServer implements AutoCloseable {

    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int BACKLOG = 64;
    private static final int SECONDS_TO_END = 1;

    /** Threads that read requests which arrive slowly, or tell those that come in too great a number. */
    private static final int SPARE_THREADS = 8;

    private static final int QUEUED_REQUESTS = 128;

    private final HttpServer server;
    private final ThreadPoolExecutor threads;

    private LoopbackServer(HttpServer server, ThreadPoolExecutor threads) {
        this.server = server;
        this.threads = threads;
    }

    /** Starts a server that answers with a router. */
    public static LoopbackServer start(ServerOptions options, Router router, ErrorAnswer errors) throws IOException {
        ServerLimits.set();
        InetSocketAddress wanted = new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), options.port());
        HttpServer server = create(wanted);
        ThreadPoolExecutor threads = threads(options);
        server.setExecutor(threads);
        Guard guard = new Guard(server.getAddress().getPort());
        server.createContext("/", new Exchanges(new Admission(options), guard, router, errors));
        server.start();
        return new LoopbackServer(server, threads);
    }

    private static HttpServer create(InetSocketAddress wanted) throws IOException {
        try {
            return HttpServer.create(wanted, BACKLOG);
        } catch (BindException e) {
            throw new IOException("port " + wanted.getPort() + " is not free; choose another, or 0 for any", e);
        }
    }

    private static ThreadPoolExecutor threads(ServerOptions options) {
        AtomicInteger number = new AtomicInteger();
        int count = options.requestsAtOnce() + options.waitingRequests() + SPARE_THREADS;
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                count, count, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(QUEUED_REQUESTS), task -> {
                    Thread thread = new Thread(task, "qirtas-serve-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    /** The address of the root. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    @Override
    public void close() {
        server.stop(SECONDS_TO_END);
        threads.shutdownNow();
    }
}
