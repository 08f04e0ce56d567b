package org.qirtas.internal.read;

import java.io.IOException;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.qirtas.ArticleFilter;
import org.qirtas.internal.columns.DateRanking;
import org.qirtas.internal.columns.RankedSearch;

/**
 * Searches all columns for the ordinals that match a filter, and collects those with the first ranks by date of
 * publication. Parts and columns without early dates are not read. For one thread.
 */
final class DatedSearch {

    private final OpenArticles articles;
    private final ArticleFilter filter;
    private final Candidates candidates;
    private final DateRanking ranking;
    private final Selection selection;

    /** What is collected, if that has begun, and how many parts were begun. */
    private @Nullable DateRanks collecting;

    private int begun;

    /** The part that is searched, its first ordinal, its selected articles, and the next article in it. */
    private @Nullable Generation generation;

    private long base;
    private @Nullable BitSet selected;
    private int position;
    private @Nullable RankedSearch search;

    /** Selects articles of a part beforehand. */
    interface Selection {

        /** All articles. */
        Selection ALL = generation -> null;

        /** The ordinals of selected articles of a generation, or nothing for all of them. */
        @Nullable
        BitSet of(Generation generation) throws IOException;
    }

    DatedSearch(
            OpenArticles articles,
            ArticleFilter filter,
            Candidates candidates,
            DateRanking ranking,
            Selection selection) {
        this.articles = articles;
        this.filter = filter;
        this.candidates = candidates;
        this.ranking = ranking;
        this.selection = selection;
    }

    /**
     * The first ordinals after one of them, or after {@link Ordinals#NONE}, up to a limit. If a part, columns or an
     * article cannot be read, the next call goes on after it.
     */
    DateRanks ranks(long after, long limit) throws IOException {
        DateRanks ranks = collecting == null ? begin(after, limit) : collecting;
        while (begun < articles.parts() || generation != null) {
            if (search != null) {
                collect(search, ranks);
            } else if (generation != null) {
                search(generation, ranks);
            } else {
                enter(ranks);
            }
        }
        ranks.take();
        collecting = null;
        return ranks;
    }

    /** Without the date of the previous article the beginning is unknown, and nothing is found. */
    private DateRanks begin(long after, long limit) throws IOException {
        DateRanks ranks = new DateRanks(candidates, ranking, after, limit);
        collecting = ranks;
        begun = articles.parts();
        if (after != Ordinals.NONE) {
            int place = articles.inside(after);
            ranks.setAfterKey(ranking.key(articles.generation(after).sections().columns(place), place));
        }
        begun = limit == 0 ? articles.parts() : 0;
        return ranks;
    }

    /** Begins the next part, unless it has no match that ranks early enough. */
    private void enter(DateRanks ranks) throws IOException {
        boolean isNewestFirst = ranking.isNewestFirst();
        int number = isNewestFirst ? articles.parts() - 1 - begun : begun;
        begun++;
        Part part = articles.part(number);
        if (part.mayMatch(filter) && part.mayRank(ranking, ranks.afterKey(), ranks.bound())) {
            Generation entered = part.generation();
            selected = selection.of(entered);
            if (selected == null) {
                entered.sections().announcements().filter(candidates.areRead());
            }
            base = articles.first(number);
            position = isNewestFirst ? entered.articles() - 1 : 0;
            generation = entered;
        }
    }

    /** Begins to search the next columns of a part. */
    private void search(Generation entered, DateRanks ranks) throws IOException {
        boolean isNewestFirst = ranking.isNewestFirst();
        int place = position;
        if (selected != null) {
            place = isNewestFirst ? selected.previousSetBit(place) : selected.nextSetBit(place);
        }
        if (place < 0 || place >= entered.articles()) {
            generation = null;
            return;
        }
        LazySections sections = entered.sections();
        position = isNewestFirst ? sections.columnsStart(place) - 1 : sections.columnsEnd(place);
        search = new RankedSearch(sections.columns(place), filter, ranking, ranks.afterKey(), selected);
    }

    private void collect(RankedSearch searched, DateRanks ranks) throws IOException {
        for (int found = searched.next(ranks.bound());
                found != RankedSearch.NONE;
                found = searched.next(ranks.bound())) {
            long key = searched.key(found);
            long ordinal = base + found;
            if (ranks.isAfter(key, ordinal) && key <= ranks.bound() && candidates.isKept(ordinal)) {
                ranks.offer(key, ordinal);
            }
        }
        search = null;
    }
}
