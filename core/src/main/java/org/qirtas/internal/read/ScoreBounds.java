package org.qirtas.internal.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qirtas.ArticleFilter;
import org.qirtas.CorruptArchiveException;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.query.Term;
import org.qirtas.internal.terms.Bm25;
import org.qirtas.internal.terms.Bounds;
import org.qirtas.internal.terms.TermIndex;

/** What the scores of articles are at most, by the search indexes. For any number of threads. */
final class ScoreBounds {

    /** Makes up for the rounding of sums. */
    private static final double ROUNDING = 1 + 1e-9;

    private final OpenArticles articles;

    /** The bounds of each term in each part; none in a part without articles that match the filter. */
    private final List<List<Bounds>> parts;

    private ScoreBounds(OpenArticles articles, List<List<Bounds>> parts) {
        this.articles = articles;
        this.parts = parts;
    }

    /**
     * The bounds for a search, or nothing if some part that may match the filter does not know them.
     *
     * @param scored the terms that are scored
     */
    static Optional<ScoreBounds> of(SearchRequest request, List<Term> scored) throws IOException {
        OpenArticles articles = request.articles();
        if (!articles.mayHaveIndex() || !scored.stream().allMatch(IndexedQuery::isExact)) {
            return Optional.empty();
        }
        List<List<Bounds>> parts = new ArrayList<>();
        for (int part = 0; part < articles.parts(); part++) {
            List<Bounds> bounds = List.of();
            if (articles.first(part) < articles.first(part + 1)
                    && articles.part(part).mayMatch(request.filter())) {
                bounds = of(articles.part(part).generation(), request, scored);
                if (bounds == null) {
                    return Optional.empty();
                }
            }
            parts.add(bounds);
        }
        return Optional.of(new ScoreBounds(articles, parts));
    }

    private static @Nullable List<Bounds> of(Generation generation, SearchRequest request, List<Term> scored)
            throws IOException {
        try {
            boolean areColumnsRead = !request.filter().equals(ArticleFilter.ALL);
            IndexedQuery documents = IndexedQuery.of(generation, request.query().query(), areColumnsRead, true);
            if (documents == null || !documents.index().hasTiers()) {
                return null;
            }
            List<Bounds> bounds = new ArrayList<>();
            for (Term term : scored) {
                bounds.add(of(documents.index(), term));
            }
            return bounds;
        } catch (CorruptArchiveException | FormatException e) {
            return null;
        }
    }

    /** The bounds of a term of one step. */
    private static Bounds of(TermIndex index, Term term) throws IOException, FormatException {
        IndexedStep step = IndexedStep.of(term).get(0);
        return Bounds.of(index, new HashSet<>(step.words()), new HashSet<>(step.beginnings()));
    }

    /** A number that no score of an article exceeds. */
    double of(long ordinal, double[] weights) {
        int part = articles.partOf(ordinal);
        List<Bounds> bounds = parts.get(part);
        double sum = 0;
        for (int term = 0; term < weights.length; term++) {
            sum += Bm25.bound(weights[term], bounds.get(term).of((int) (ordinal - articles.first(part))));
        }
        return sum * ROUNDING;
    }
}
