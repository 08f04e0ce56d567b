package org.qirtas.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.qirtas.Archive;
import org.qirtas.ArticleProof;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code qirtas prove}: proves that an article is in an archive. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
@Command(
        name = "prove",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Prints a proof that an article is in an archive, as one JSON object: the article's content and the hashes "
                    + "that lead from it to the archive's root.",
            "'qirtas check' checks it without the archive, and 'qirtas info' shows the root. If an article has several "
                    + "versions, the proof is about the one added last."
        },
        footer = {"", "Examples:", "  qirtas prove news.qrt 71046 > 71046.proof"})
final class ProveCommand implements Callable<Integer> {
    private final Streams streams;

    @Mixin
    private ArchiveArgument file;

    @Parameters(index = "1", paramLabel = "ID", description = "Id, url or content hash of the article.")
    private String id;

    ProveCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        try (Archive archive = file.open()) {
            Optional<ArticleProof> proof = ArticleProof.of(archive, id);
            if (proof.isEmpty()) {
                streams.tell("no article " + VisibleText.key(id) + " in " + file);
                return Failure.NOT_FOUND_OR_DAMAGED;
            }
            streams.out().print(proof.get().toJson() + "\n");
            return 0;
        }
    }
}
