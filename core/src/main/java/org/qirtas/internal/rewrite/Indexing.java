package org.qirtas.internal.rewrite;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.qirtas.SearchIndex;
import org.qirtas.WriterOptions;
import org.qirtas.WriterProgress;
import org.qirtas.internal.format.PagedPayload;
import org.qirtas.internal.io.ArchiveOutput;
import org.qirtas.internal.read.Generation;
import org.qirtas.internal.read.OpenArchive;
import org.qirtas.internal.read.OpenArticles;
import org.qirtas.internal.terms.TermIndexBuilder;

/** Copies an archive with another search index. Everything else stays. For one thread. */
public final class Indexing {

    private final OpenArchive archive;
    private final KeptArticles articles;
    private final SearchIndex index;
    private final WriterProgress progress;

    /**
     * A copy.
     *
     * @param options the new index of each generation, and the listener for progress
     */
    public Indexing(OpenArchive archive, OpenArticles articles, WriterOptions options) {
        this.archive = archive;
        this.articles = new KeptArticles(articles);
        index = Objects.requireNonNullElse(options.index(), SearchIndex.FULL);
        progress = options.progress();
    }

    /** Writes the copy. */
    public void copyTo(ArchiveOutput out) throws IOException {
        for (Generation generation : archive.generations()) {
            if (index == SearchIndex.NONE || generation.articles() == 0) {
                copy(generation, out, Optional.empty());
            } else {
                try (TermIndexBuilder builder = new TermIndexBuilder(index, out.target())) {
                    collect(generation, builder);
                    copy(generation, out, Optional.of(builder.build()));
                }
            }
        }
    }

    private static void copy(Generation generation, ArchiveOutput out, Optional<PagedPayload> index)
            throws IOException {
        GenerationRewrite.withIndex(generation, out, index).run(bytes -> {});
    }

    private void collect(Generation generation, TermIndexBuilder builder) throws IOException {
        Set<Integer> redacted = generation.redacted() == 0
                ? Set.of()
                : generation.sections().hashes().redacted().keySet();
        long first = generation.file().firstOrdinal();
        for (int ordinal = 0; ordinal < generation.articles(); ordinal++) {
            if (redacted.contains(ordinal)) {
                builder.addNothing();
            } else {
                builder.add(articles.get(first + ordinal));
            }
            progress.report(WriterProgress.Phase.ARTICLES, first + ordinal + 1, archive.articles());
        }
    }
}
