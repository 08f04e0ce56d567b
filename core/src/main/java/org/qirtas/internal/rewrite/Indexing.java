package org.qirtas.internal.rewrite;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.qirtas.SearchIndex;
import org.qirtas.internal.format.Payload;
import org.qirtas.internal.io.ArchiveOutput;
import org.qirtas.internal.read.Generation;
import org.qirtas.internal.read.OpenArchive;
import org.qirtas.internal.read.OpenArticles;
import org.qirtas.internal.terms.TermIndex;
import org.qirtas.internal.terms.TermIndexBuilder;

/** Copies an archive with another search index. Everything else stays. For one thread. */
public final class Indexing {

    private final OpenArchive archive;
    private final KeptArticles articles;
    private final SearchIndex index;

    /**
     * A copy.
     *
     * @param index the new index of each generation
     */
    public Indexing(OpenArchive archive, OpenArticles articles, SearchIndex index) {
        this.archive = archive;
        this.articles = new KeptArticles(articles);
        this.index = index;
    }

    /**
     * Writes the copy.
     *
     * @param progress receives the number of articles indexed so far
     */
    public void copyTo(ArchiveOutput out, LongConsumer progress) throws IOException {
        for (Generation generation : archive.generations()) {
            GenerationRewrite.withIndex(generation, out, index(generation, progress))
                    .run(bytes -> {});
        }
    }

    private Optional<Payload> index(Generation generation, LongConsumer progress) throws IOException {
        if (index == SearchIndex.NONE || generation.articles() == 0) {
            return Optional.empty();
        }
        TermIndexBuilder builder = new TermIndexBuilder(TermIndex.groupBits(index));
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
            progress.accept(first + ordinal + 1);
        }
        return Optional.of(builder.build());
    }
}
