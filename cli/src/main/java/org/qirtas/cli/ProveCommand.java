package org.qirtas.cli;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.qirtas.Archive;
import org.qirtas.ArticleProof;
import org.qirtas.ConsistencyProof;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code qirtas prove}: proves that an article is in an archive. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
@Command(
        name = "prove",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Prints a proof that an article is in an archive, as one JSON object: the article's content and the hashes "
                    + "that lead from it to the archive's root.",
            "With --consistency it proves that the archive holds all that an older archive held, unchanged and in the "
                    + "same order: an earlier state of the archive, or one that was merged into it.",
            "'qirtas check' checks it without the archive, and 'qirtas info' shows the root. If an article has several "
                    + "versions, the proof is about the one added last."
        },
        footer = {
            "",
            "Examples:",
            "  qirtas prove news.qrt 71046 > 71046.proof",
            "  qirtas prove news.qrt --consistency 5f2c… > since-last-year.proof"
        })
final class ProveCommand implements Callable<Integer> {
    private final Streams streams;

    @Mixin
    private ArchiveArgument file;

    @Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "Id, url or content hash of the article.")
    private @Nullable String id;

    @Option(
            names = "--consistency",
            paramLabel = "HEX",
            description = "Root of the older archive, as 'qirtas info' showed it: 64 hexadecimal digits.")
    private @Nullable String oldRoot;

    @Spec
    private CommandSpec spec;

    ProveCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        String key = id;
        String root = oldRoot;
        if ((key == null) == (root == null)) {
            throw new ParameterException(spec.commandLine(), "give the ID of an article, or --consistency with a root");
        }
        try (Archive archive = file.open()) {
            return root == null ? proveArticle(archive, Objects.requireNonNull(key)) : proveConsistency(archive, root);
        }
    }

    private int proveArticle(Archive archive, String key) throws IOException {
        Optional<ArticleProof> proof = ArticleProof.of(archive, key);
        if (proof.isEmpty()) {
            streams.tell("no article " + VisibleText.key(key) + " in " + file);
            return Failure.NOT_FOUND_OR_DAMAGED;
        }
        streams.out().print(proof.get().toJson() + "\n");
        return 0;
    }

    private int proveConsistency(Archive archive, String root) {
        Optional<ConsistencyProof> proof = ConsistencyProof.of(archive, RootOption.digits(spec, "--consistency", root));
        if (proof.isEmpty()) {
            streams.tell(
                    file + " did not grow out of an archive with the root " + root + ", and none was merged into it");
            return Failure.NOT_FOUND_OR_DAMAGED;
        }
        streams.out().print(proof.get().toJson() + "\n");
        return 0;
    }
}
