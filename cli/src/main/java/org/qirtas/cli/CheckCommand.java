package org.qirtas.cli;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.qirtas.Article;
import org.qirtas.ArticleProof;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
            "The exit status is 0 if the proof holds and 1 if it does not."
        },
        footer = {"", "Examples:", "  qirtas check 71046.proof --root 5f2c…"})
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

    @Option(names = "--quiet", description = "Do not print the article.")
    private boolean quiet;

    @Spec
    private CommandSpec spec;

    CheckCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        if (!root.matches("[0-9A-Fa-f]{64}")) {
            throw new ParameterException(spec.commandLine(), "--root must be 64 hexadecimal digits, not " + root);
        }
        byte[] bytes = file.equals(STANDARD_INPUT) ? streams.in().readAllBytes() : Files.readAllBytes(file);
        ArticleProof proof = proof(bytes);
        if (!proof.root().equals(root.toLowerCase(Locale.ROOT))) {
            streams.tell("the proof does not hold: it leads to the root " + proof.root());
            return Failure.NOT_FOUND_OR_DAMAGED;
        }
        Article article = article(proof);
        if (!quiet) {
            ArticlePage.print(article, streams.out(), false);
        }
        streams.tell("the proof holds: article " + (proof.ordinal() + 1) + " of " + proof.articles());
        return 0;
    }

    private Article article(ArticleProof proof) throws IOException {
        try {
            return proof.article();
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private ArticleProof proof(byte[] bytes) throws IOException {
        try {
            return ArticleProof.parse(text(bytes));
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
