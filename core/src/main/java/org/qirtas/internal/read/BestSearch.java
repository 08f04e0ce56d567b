package org.qirtas.internal.read;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.qirtas.internal.bytes.LongList;
import org.qirtas.internal.query.CompiledQuery;
import org.qirtas.internal.query.Query;
import org.qirtas.internal.query.Term;

/**
 * Finds the articles that match best. If search indexes know what scores are at most, the most promising articles are read
 * first, until no other one can be among the best; otherwise all that may match. For one thread, once.
 */
final class BestSearch {

    private final SearchRequest request;
    private final List<Term> scored;

    BestSearch(SearchRequest request) {
        this.request = request;
        scored = query().required().stream().flatMap(List::stream).toList();
    }

    private Query query() {
        return request.query().query();
    }

    /**
     * The best first; of equal ones that added first.
     *
     * @param after the article after which they begin, or -1
     * @throws IllegalArgumentException if that article does not match
     */
    List<FoundArticle> find(long after, long limit) throws IOException {
        Optional<ScoreBounds> bounds =
                limit < request.articles().size() ? ScoreBounds.of(request, scored) : Optional.empty();
        return bounds.isPresent() ? promising(bounds.get(), after, limit) : all(after, limit);
    }

    /** Reads all articles that may match. */
    private List<FoundArticle> all(long after, long limit) throws IOException {
        FoundArticles all = new FoundArticles(scored);
        SelectedOrdinals candidates = request.added(true, Ordinals.NONE, Long.MAX_VALUE);
        search(new SearchBatches(candidates, Long.MAX_VALUE, SearchBatches.LARGE), found -> {
            all.addAll(found);
            return true;
        });
        double[] scores = all.scores(request.articles().mayHaveIndex() ? weights(all.size()) : all.weights());
        Ranking ranking = new Ranking(limit);
        if (after != Ordinals.NONE) {
            int before = all.number(after);
            ranking.beginAfter(after, before < 0 ? Ranking.NO_SCORE : scores[before]);
        }
        for (int i = 0; i < scores.length; i++) {
            ranking.offer(all.ordinal(i), scores[i]);
        }
        return ranking.take();
    }

    /** Reads articles until no other one can be among the best. */
    private List<FoundArticle> promising(ScoreBounds bounds, long after, long limit) throws IOException {
        long[] ordinals = ordinals();
        double[] weights = weights(ordinals.length);
        Ranking ranking = new Ranking(limit);
        if (after != Ordinals.NONE) {
            boolean mayMatch = Arrays.binarySearch(ordinals, after) >= 0;
            ranking.beginAfter(after, mayMatch ? score(after, weights) : Ranking.NO_SCORE);
        }
        PromisingFirst order = new PromisingFirst(
                new Candidates(request.articles(), request.filter(), true),
                ordinals,
                ordinal -> bounds.of(ordinal, weights));
        long[] compared = {0};
        search(new SearchBatches(new SelectedOrdinals(order), limit, SearchBatches.SMALL), found -> {
            double[] scores = found.scores(weights);
            for (int i = 0; i < scores.length; i++) {
                ranking.offer(found.ordinal(i), scores[i]);
            }
            compared[0] += found.searched();
            return ranking.mayTake(order.boundAfter(compared[0]));
        });
        return ranking.take();
    }

    private void search(SearchBatches batches, SearchBatches.Receiver receiver) throws IOException {
        batches.search(request.threads(), batch -> request.matching().match(batch, scored), receiver);
    }

    /** The articles that may match. */
    private long[] ordinals() throws IOException {
        LongList ordinals = new LongList();
        SelectedOrdinals possible = request.added(false, Ordinals.NONE, Long.MAX_VALUE);
        for (long next = possible.next(); next != Ordinals.NONE; next = possible.next()) {
            ordinals.add(next);
        }
        return ordinals.toArray();
    }

    /** The score of an article, if it matches. */
    private double score(long ordinal, double[] weights) throws IOException {
        FoundArticles found = request.matching().match(new long[] {ordinal}, scored);
        return found.size() == 0 ? Ranking.NO_SCORE : found.scores(weights)[0];
    }

    /**
     * The weights of the scored terms.
     *
     * @param matches number of articles that match, if the query is a single term
     */
    private double[] weights(long matches) throws IOException {
        boolean isSingle = scored.size() == 1 && query().excluded().isEmpty();
        long[] holders = new long[scored.size()];
        for (int i = 0; i < holders.length; i++) {
            holders[i] = isSingle ? matches : holders(scored.get(i));
        }
        return FoundArticles.weights(new FilteredColumns(request.articles(), request.filter()).count(), holders);
    }

    /** Number of articles with a term among those that match the filter. */
    private long holders(Term term) throws IOException {
        Term only = new Term(0, term.fields(), term.words(), term.end());
        CompiledQuery alone = new CompiledQuery(new Query(List.of(List.of(only)), List.of()));
        return new CountSearch(request.with(alone)).count();
    }
}
