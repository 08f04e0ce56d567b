package org.qirtas.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qirtas.Archives;
import org.qirtas.Article;
import org.qirtas.WriterOptions;

/**
 * The articles of {@link SelectableNews} in several files of a folder: a single one, none, a few, many of which some are
 * redacted, and many in two generations. Their names are in their order.
 */
public final class SetOfNews {

    /** First ordinals of the files. */
    public static final List<Integer> STARTS = List.of(0, 1, 1, 71, 700);

    private static final List<Integer> REDACTED = List.of(75, 200, 699);

    private final List<Article> articles;
    private final List<Path> files = new ArrayList<>();

    /** Writes the files into a folder. */
    public SetOfNews(Path folder, List<Article> articles) throws IOException {
        this.articles = articles;
        for (int number = 0; number < 3; number++) {
            add(folder, MemoryArchive.pack(articles.subList(STARTS.get(number), STARTS.get(number + 1))));
        }
        Path whole = folder.resolve("whole.tmp");
        Files.write(whole, MemoryArchive.pack(articles.subList(STARTS.get(3), STARTS.get(4))));
        List<String> keys =
                REDACTED.stream().map(ordinal -> articles.get(ordinal).key()).toList();
        files.add(folder.resolve("3.qrt"));
        Archives.redact(whole, keys, files.get(3), WriterOptions.DEFAULT);
        Files.delete(whole);
        add(folder, GrownArchive.of(articles.subList(STARTS.get(4), 1600), articles.subList(1600, articles.size())));
    }

    private void add(Path folder, byte[] archive) throws IOException {
        files.add(Files.write(folder.resolve(files.size() + ".qrt"), archive));
    }

    /** The files in their order. */
    public List<Path> files() {
        return Collections.unmodifiableList(files);
    }

    /** The articles by ordinal, {@code null} for those that were redacted. */
    public List<@Nullable Article> unredacted() {
        List<String> keys =
                REDACTED.stream().map(ordinal -> articles.get(ordinal).key()).toList();
        List<@Nullable Article> left = Arrays.asList(articles.toArray(Article[]::new));
        for (int i = STARTS.get(3); i < STARTS.get(4); i++) {
            Article article = articles.get(i);
            left.set(i, keys.contains(article.key()) ? null : article);
        }
        return left;
    }
}
