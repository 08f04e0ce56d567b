package org.qirtas.cli;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;
import org.qirtas.ArticleProof;
import org.qirtas.ConsistencyProof;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code qirtas check}: checks a proof without the archive. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Checks a proof of 'qirtas prove' against the root of the archive, and prints the article that it is "
                    + "about. The archive is not needed.",
            "A proof of consistency is checked with the root of the older archive too.",
            "The exit status is 0 if the proof holds and 1 if it does not."
        },
        footer = {
            "",
            "Examples:",
            "  qirtas check 71046.proof --root 5f2c…",
            "  qirtas check since-last-year.proof --old-root 5f2c… --root 9b07…"
        })
final class CheckCommand implements Callable<Integer> {
    private static final Path STANDARD_INPUT = Path.of("-");

    private final Streams streams;

    @Parameters(index = "0", paramLabel = "PROOF", description = "The proof, or '-' for standard input.")
    private Path file;

    @Option(
            names = "--root",
            required = true,
            paramLabel = "HEX",
            description =
                    "Root of the archive, as 'qirtas info' shows it: 64 hexadecimal digits, from a place that you trust.")
    private String root;

    @Option(
            names = "--old-root",
            paramLabel = "HEX",
            description = "Root of the older archive, for a proof of consistency: 64 hexadecimal digits, from a place "
                    + "that you trust.")
    private @Nullable String oldRoot;

    @Option(names = "--quiet", description = "Do not print the article.")
    private boolean quiet;

    @Spec
    private CommandSpec spec;

    CheckCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        String expected = RootOption.digits(spec, "--root", root);
        byte[] bytes = file.equals(STANDARD_INPUT) ? streams.in().readAllBytes() : Files.readAllBytes(file);
        return oldRoot == null
                ? checkArticle(text(bytes), expected)
                : checkConsistency(text(bytes), RootOption.digits(spec, "--old-root", oldRoot), expected);
    }

    private int checkArticle(String json, String expected) throws IOException {
        ArticleProof proof = parsed(() -> ArticleProof.parse(json));
        if (!proof.root().equals(expected)) {
            return failed("it leads to the root " + proof.root());
        }
        Article article = article(proof);
        if (!quiet) {
            streams.out().print(ArticlePage.of(article, streams.screen(), false));
        }
        streams.tell("the proof holds: article " + (proof.ordinal() + 1) + " of " + proof.articles()
                + (proof.generations() == 1
                        ? ""
                        : " in generation " + (proof.generation() + 1) + " of " + proof.generations()));
        return 0;
    }

    private int checkConsistency(String json, String expectedOld, String expected) throws IOException {
        ConsistencyProof proof = parsed(() -> ConsistencyProof.parse(json));
        if (!proof.newRoot().equals(expected)) {
            return failed("it leads to the root " + proof.newRoot());
        }
        if (!proof.oldRoot().equals(expectedOld)) {
            return failed("it is about an older archive with the root " + proof.oldRoot());
        }
        streams.tell(
                "the proof holds: the archive has " + Amount.of(proof.roots().size(), "generation")
                        + "; the older archive is unchanged in "
                        + (proof.count() == 1
                                ? "generation " + (proof.first() + 1)
                                : "generations " + (proof.first() + 1) + " to " + (proof.first() + proof.count())));
        return 0;
    }

    private int failed(String why) {
        streams.tell("the proof does not hold: " + why);
        return Failure.NOT_FOUND_OR_DAMAGED;
    }

    private Article article(ArticleProof proof) throws IOException {
        try {
            return proof.article();
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private <T> T parsed(Supplier<T> parser) throws IOException {
        try {
            return parser.get();
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " is " + e.getMessage(), e);
        }
    }

    /** Text in UTF-8, or in UTF-16 with a byte order mark, as some shells write the output of a command. */
    private static String text(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << Byte.SIZE | (bytes[1] & 0xFF);
        String text = new String(bytes, mark == 0xFFFE || mark == 0xFEFF ? UTF_16 : UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
