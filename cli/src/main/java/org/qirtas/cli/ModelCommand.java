package org.qirtas.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.qirtas.ArchiveWriter;
import org.qirtas.TargetFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code qirtas model}: learns text models. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
@Command(
        name = "model",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Learns text models from news articles, and writes them without the articles into a file.",
            "INPUT is what 'qirtas pack' reads. Archives that are packed with --models refer to the file, and are much "
                    + "smaller if they are small. Pieces of the articles are in the models.",
            "Each language with enough text gets a model."
        },
        footer = {
            "",
            "Examples:",
            "  qirtas model 2024.jsonl.zst -o ar.qrtm",
            "  qirtas pack 2025-03-05.jsonl -o 2025-03-05.qrt --models ar.qrtm"
        })
final class ModelCommand implements Callable<Integer> {
    private final Streams streams;

    @Parameters(arity = "1..*", paramLabel = "INPUT", description = "The inputs, in this order.")
    private List<Path> inputs;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "The file to write, usually with the extension .qrtm.")
    private Path output;

    @Option(names = "--force", description = "Replace FILE, and REJECTS, if they exist.")
    private boolean force;

    @Mixin
    private Packing packing;

    ModelCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        packing.run(
                new Packing.Job(
                        inputs,
                        output,
                        force,
                        () -> TargetFile.check(output, force),
                        true,
                        options -> ArchiveWriter.createModels(output, options)),
                streams);
        return 0;
    }
}
