package org.qirtas.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.qirtas.Article;
import org.qirtas.ingest.ArticleInput;
import org.qirtas.ingest.IngestOptions;

/** The inputs of one run of {@code pack}, one after the other. */
final class Inputs implements Closeable {
    /** The name for JSON Lines on standard input. */
    static final Path STANDARD_INPUT = Path.of("-");

    private final List<ArticleInput> inputs;
    private int current;

    private Inputs(List<ArticleInput> inputs) {
        this.inputs = inputs;
    }

    /** Finds all inputs. A mistyped name is therefore reported before any work is done. */
    static Inputs open(List<Path> paths, InputStream in, IngestOptions options) throws IOException {
        List<ArticleInput> inputs = new ArrayList<>();
        for (Path path : paths) {
            inputs.add(
                    path.equals(STANDARD_INPUT)
                            ? ArticleInput.open(in, "standard input", options)
                            : ArticleInput.open(FileArgument.requireInput(path), options));
        }
        return new Inputs(inputs);
    }

    /** The name under which an existing file is read, or nothing if it is not read. */
    Optional<Path> reads(Path file) throws IOException {
        for (ArticleInput input : inputs) {
            Optional<Path> read = input.reads(file);
            if (read.isPresent()) {
                return read;
            }
        }
        return Optional.empty();
    }

    /** The files in folders that are not read. */
    LeftOutSummary leftOut() {
        return new LeftOutSummary(
                inputs.stream().flatMap(input -> input.leftOut().stream()).toList());
    }

    /** What the files contain that is not read: numbers by names. */
    SortedMap<String, Long> articlesLeftOut() {
        SortedMap<String, Long> all = new TreeMap<>();
        inputs.forEach(input -> input.articlesLeftOut().forEach((name, count) -> all.merge(name, count, Long::sum)));
        return all;
    }

    /** How files were read that are not read as they are, and how often. */
    Map<String, Long> notes() {
        Map<String, Long> all = new TreeMap<>();
        inputs.forEach(input -> input.notes().forEach((words, count) -> all.merge(words, count, Long::sum)));
        return all;
    }

    /** The next article, or nothing at the end of the last input. After an exception the next call continues. */
    Optional<Article> next() throws IOException {
        while (current < inputs.size()) {
            Optional<Article> article = inputs.get(current).next();
            if (article.isPresent()) {
                return article;
            }
            inputs.get(current++).close();
        }
        return Optional.empty();
    }

    /**
     * Passes the next article on, and returns whether there was one. An article that is refused is an error of its
     * place.
     */
    boolean passNext(Duplicates.Adding adding) throws IOException {
        Optional<Article> article = next();
        if (article.isPresent()) {
            try {
                adding.add(article.get());
            } catch (IllegalArgumentException e) {
                throw inputs.get(current).reject(String.valueOf(e.getMessage()));
            }
        }
        return article.isPresent();
    }

    /** The preset of the last record, or nothing if it had none. */
    Optional<String> preset() {
        return inputs.get(current).preset();
    }

    /** The number of stored bytes read. */
    long bytesRead() {
        return inputs.stream().mapToLong(ArticleInput::bytesRead).sum();
    }

    /** The number of decompressed bytes read. */
    long contentBytesRead() {
        return inputs.stream().mapToLong(ArticleInput::contentBytesRead).sum();
    }

    /** The total number of bytes to read, or nothing if one of the inputs is a stream. */
    OptionalLong totalBytes() {
        boolean known = inputs.stream().allMatch(input -> input.totalBytes().isPresent());
        return known
                ? OptionalLong.of(inputs.stream()
                        .mapToLong(input -> input.totalBytes().orElse(0))
                        .sum())
                : OptionalLong.empty();
    }

    @Override
    public void close() throws IOException {
        for (ArticleInput input : inputs) {
            input.close();
        }
    }
}
