package org.qirtas.serve.internal.view;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.qirtas.ArchiveSet;
import org.qirtas.ArticleDate;
import org.qirtas.ArticleFilter;
import org.qirtas.ArticleOrder;
import org.qirtas.Articles;
import org.qirtas.Grouping;
import org.qirtas.Headline;
import org.qirtas.ValueCount;

/**
 * What is in the archive.
 *
 * @param files number of archives
 * @param articles number of articles that can be found
 * @param first the earliest date
 * @param last the latest date
 * @param unknownDates number of dates that were not understood
 * @param sources all sources, the greatest first
 * @param languages all languages, the greatest first
 * @param sections all sections, the greatest first
 * @param months all months in their order
 */
public record Overview(
        int files,
        long articles,
        Optional<ArticleDate> first,
        Optional<ArticleDate> last,
        long unknownDates,
        List<ValueCount> sources,
        List<ValueCount> languages,
        List<ValueCount> sections,
        List<ValueCount> months) {

    static Overview of(Articles articles) throws IOException {
        return new Overview(
                articles instanceof ArchiveSet set ? set.members().size() : 1,
                articles.liveSize(),
                end(articles, ArticleOrder.OLDEST_FIRST),
                end(articles, ArticleOrder.NEWEST_FIRST),
                articles.unknownDates(),
                articles.counts(Grouping.SOURCE, ArticleFilter.ALL),
                articles.counts(Grouping.LANGUAGE, ArticleFilter.ALL),
                articles.counts(Grouping.SECTION, ArticleFilter.ALL),
                articles.counts(Grouping.MONTH, ArticleFilter.ALL));
    }

    /** The date at an end; an article that cannot be read is passed over. */
    private static Optional<ArticleDate> end(Articles articles, ArticleOrder order) throws IOException {
        long[] ends = articles.select(ArticleFilter.ALL)
                .order(order)
                .limit(1)
                .ordinals()
                .toArray();
        if (ends.length == 0) {
            return Optional.empty();
        }
        return Damaged.skip(() -> articles.headline(ends[0]))
                .map(Headline::published)
                .filter(date -> date.instant() != null);
    }

    /** All values of a property. */
    public List<ValueCount> values(Grouping grouping) {
        return switch (grouping) {
            case SOURCE -> sources;
            case LANGUAGE -> languages;
            case SECTION -> sections;
            default -> months;
        };
    }
}
