package org.qirtas.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.qirtas.Archive;
import org.qirtas.ArticleField;
import org.qirtas.ArticleFilter;
import org.qirtas.Search;
import org.qirtas.SearchIndex;
import org.qirtas.Utf8Article;

/** Finds the articles of a slice that may meet conditions without reading them as a whole. For one thread. */
final class NarrowedSlice {

    /** If fewer than one of so many articles can be passed, reading all of them in turn is quicker. */
    private static final int MIN_PASSED = 4;

    private final ArticlePlan plan;
    private final ArchiveSlice slice;
    private final Archive archive;
    private final ArticleFilter filter;

    /**
     * A slice of which nothing is known yet.
     *
     * @param filter the conditions that columns can decide
     */
    NarrowedSlice(ArticlePlan plan, ArchiveSlice slice, Archive archive, ArticleFilter filter) {
        this.plan = plan;
        this.slice = slice;
        this.archive = archive;
        this.filter = filter;
    }

    /**
     * The ordinals of the articles, ascending, or nothing if all are to be read.
     *
     * @param counts counts those that the search index has ruled out, and those of which the beginning is read
     */
    Optional<LongStream> ordinals(ReadCounts counts) throws IOException {
        Conditions conditions = plan.conditions();
        if (conditions.ids().isPresent()) {
            return Optional.of(withIds(conditions.ids().get()));
        }
        if (!conditions.queries().isEmpty() && archive.searchIndex() != SearchIndex.NONE) {
            long[] candidates = candidates(conditions.queries());
            long passed = slice.to() - slice.from() - candidates.length;
            if (passed * MIN_PASSED > candidates.length) {
                counts.add(ReadCount.PRUNED, passed);
                return Optional.of(Arrays.stream(candidates));
            }
        }
        boolean areHeadsRead = !conditions.heads().isEmpty() && plan.needsMoreThanHeads();
        return areHeadsRead ? Optional.of(withHeads(conditions.heads(), counts)) : Optional.empty();
    }

    /** The articles with one of some ids. The id index knows where they are. */
    private LongStream withIds(Set<String> ids) throws IOException {
        LongStream ordinals = LongStream.empty();
        for (String id : ids) {
            ordinals = LongStream.concat(ordinals, archive.ordinals(id));
        }
        return ordinals.filter(ordinal -> ordinal >= slice.from() && ordinal < slice.to())
                .sorted()
                .distinct();
    }

    private long[] candidates(List<List<String>> queries) {
        String query = queries.stream().map(terms -> String.join(" OR ", terms)).collect(Collectors.joining(" "));
        Search search = archive.search(query);
        return (slice.from() == 0 ? search : search.after(slice.from() - 1))
                .candidates()
                .takeWhile(ordinal -> ordinal < slice.to())
                .toArray();
    }

    /** The articles that have one of some texts in each of some columns. */
    private LongStream withHeads(Map<ArticleColumn, Set<String>> wanted, ReadCounts counts) {
        Map<ArticleField, List<byte[]>> texts = wanted.entrySet().stream()
                .collect(Collectors.toMap(
                        each -> each.getKey().field().orElseThrow(),
                        each -> each.getValue().stream()
                                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                                .toList()));
        return archive.select(filter)
                .between(slice.from(), slice.to())
                .fields(texts.keySet())
                .utf8Articles()
                .peek(article -> counts.addDecoded(article.ordinal()))
                .filter(article -> texts.entrySet().stream().allMatch(each -> hasOne(article, each)))
                .mapToLong(Utf8Article::ordinal);
    }

    private static boolean hasOne(Utf8Article article, Map.Entry<ArticleField, List<byte[]>> wanted) {
        byte[] text = article.text(wanted.getKey());
        return wanted.getValue().stream().anyMatch(each -> Arrays.equals(each, text));
    }
}
