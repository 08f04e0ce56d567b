package org.qirtas.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.qirtas.ArchiveWriter;
import org.qirtas.Archives;
import org.qirtas.TargetFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code qirtas pack}: writes an archive. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
@Command(
        name = "pack",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Packs news articles into a new archive.",
            "An INPUT is a page (.txt), an HTML page (.html, .htm, .xhtml), a feed (.rss, .atom), JSON (.jsonl, .ndjson, .jsonlines, .jl, .json), a table (.csv, .tsv), compressed or not "
                    + "(.gz, .zst, .bz2, .xz), a folder of these, or '-' for JSON on standard input, compressed or not.",
            "Archives (.qrt) are read too: what was redacted or deleted is left out.",
            "Links are followed. Other files in a folder are left out, and counted in the summary.",
            "Input that is not an article ends the run with a message that names file and line. The archive appears "
                    + "under its name only when it is complete.",
            "The summary counts input bytes after decompression; its ratio is bytes out divided by bytes in."
        },
        footer = {
            "",
            "Examples:",
            "  qirtas pack pages/ -o news.qrt",
            "  qirtas pack 2021.jsonl.gz 2022.jsonl.zst -o news.qrt --profile dense",
            "  qirtas pack today.jsonl -o 2025-03-05.qrt --models ar.qrtm",
            "  curl http://example.org/big.jsonl.gz | qirtas pack - -o news.qrt --skip-bad rejects.jsonl"
        })
final class PackCommand implements Callable<Integer> {
    private final Streams streams;

    @Parameters(arity = "1..*", paramLabel = "INPUT", description = "The inputs, in this order.")
    private List<Path> inputs;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "The archive to write.")
    private Path output;

    @Option(names = "--force", description = "Replace FILE, REJECTS and DUPS if they exist.")
    private boolean force;

    @Mixin
    private ModelsOption models;

    @Mixin
    private Packing packing;

    PackCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        packing.run(
                new Packing.Job(
                        inputs,
                        output,
                        force,
                        this::checkOutput,
                        models.files().isEmpty(),
                        options -> ArchiveWriter.create(output, models.in(options))),
                streams);
        return 0;
    }

    private void checkOutput() throws IOException {
        TargetFile.check(output, force);
        for (Path left : Archives.findUnfinished(output)) {
            Interruption.tell(streams, left);
        }
    }
}
