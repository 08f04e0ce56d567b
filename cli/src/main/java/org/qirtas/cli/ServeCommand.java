package org.qirtas.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.qirtas.Articles;
import org.qirtas.serve.ArchiveServer;
import org.qirtas.serve.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code qirtas serve}: shows archives in a browser. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Shows archives in a browser on this machine, until Ctrl-C ends it. Other machines cannot reach it.",
            "The same is there as JSON under /api/, which /api/openapi.json describes, and as a feed."
        },
        footer = {"", "Examples:", "  qirtas serve news.qrt", "  qirtas serve news/ --port 9000 --name 'News of 2025'"})
final class ServeCommand implements Callable<Integer> {
    private static final int PORT = 8080;

    private final Streams streams;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ArchivesArgument archives = new ArchivesArgument();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "The port; the default is 8080, and 0 takes any free one.")
    private int port = PORT;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "The name on all pages; the default is that of the archive.")
    private @Nullable String name;

    ServeCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        ServerOptions options = options();
        try (Articles articles = archives.open();
                ArchiveServer server = ArchiveServer.start(articles, options)) {
            streams.line(server.address().toString());
            streams.out().flush();
            awaitEnd(server);
        }
        return 0;
    }

    private ServerOptions options() throws IOException {
        String shown = name == null ? fileName(archives.names().toString()) : name;
        try {
            return ServerOptions.DEFAULT.withName(shown).withPort(port);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--port: " + e.getMessage());
        }
    }

    private static String fileName(String path) {
        String whole = path.replaceAll("[/\\\\]+$", "");
        return whole.substring(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')) + 1);
    }

    /** Waits until the process is told to end. Requests that are under way then are still answered. */
    private static void awaitEnd(ArchiveServer server) {
        Thread ending = new Thread(server::close);
        Runtime.getRuntime().addShutdownHook(ending);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Runtime.getRuntime().removeShutdownHook(ending);
        }
    }
}
