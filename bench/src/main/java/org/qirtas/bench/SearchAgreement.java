package org.qirtas.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.qirtas.Archive;
import org.qirtas.ArticleDate;
import org.qirtas.bench.search.DateRange;
import org.qirtas.bench.search.SampledQuery;
import org.qirtas.bench.search.SearchRival;
import org.qirtas.bench.search.Searcher;

/**
 * Whether all rivals find the same articles, and as many as they count; whether the newest are equally new; and how many
 * of the ten best are the same. Of equally new articles each may find others first.
 */
final class SearchAgreement {

    private static final int TOP = 10;

    private final Archive archive;
    private final SearchRival judge;
    private final Map<SearchRival, Searcher> rivals;
    private long answers;
    private long differences;
    private long best;
    private long bestShared;

    /** The agreement of open rivals. The first one is right. */
    SearchAgreement(Archive archive, Map<SearchRival, Searcher> rivals) {
        this.archive = archive;
        this.rivals = rivals;
        judge = rivals.keySet().iterator().next();
    }

    /** Compares the answers to queries, without and with a range of dates. */
    void compare(List<SampledQuery> queries, DateRange month) throws IOException {
        for (SampledQuery query : queries) {
            for (DateRange dates : List.of(DateRange.ALL, month)) {
                compare(query, dates);
            }
        }
    }

    private void compare(SampledQuery query, DateRange dates) throws IOException {
        Searcher right = rivals.get(judge);
        if (right == null) {
            return;
        }
        long[] all = right.all(query, dates);
        long[] newest = right.newest(query, dates, TOP);
        long[] ranked = right.best(query, dates, TOP);
        compareCount(right, judge, query, dates, all);
        for (Map.Entry<SearchRival, Searcher> rival : rivals.entrySet()) {
            if (rival.getKey() != judge && rival.getKey().canAnswer(query.kind())) {
                Searcher searcher = rival.getValue();
                long[] found = searcher.all(query, dates);
                require(Arrays.equals(found, all), "hits", query, rival.getKey(), found.length, all.length);
                compareCount(searcher, rival.getKey(), query, dates, found);
                compareNewest(newest, searcher.newest(query, dates, TOP), query, rival.getKey());
                compareBest(ranked, searcher.best(query, dates, TOP), rival.getKey());
            }
        }
    }

    private void compareCount(Searcher searcher, SearchRival rival, SampledQuery query, DateRange dates, long[] found)
            throws IOException {
        long count = searcher.count(query, dates);
        require(count == found.length, "count", query, rival, count, found.length);
    }

    private void compareNewest(long[] expected, long[] found, SampledQuery query, SearchRival rival)
            throws IOException {
        long same = 0;
        while (same < Math.min(expected.length, found.length)
                && date(expected[(int) same]).equals(date(found[(int) same]))) {
            same++;
        }
        require(same == Math.max(expected.length, found.length), "newest", query, rival, same, expected.length);
    }

    private Optional<?> date(long ordinal) throws IOException {
        return Optional.ofNullable(archive.headline(ordinal).published()).flatMap(ArticleDate::start);
    }

    private void compareBest(long[] expected, long[] found, SearchRival rival) {
        if (rival == SearchRival.LUCENE || rival == SearchRival.LUCENE_POSITIONS) {
            best += expected.length;
            bestShared += Arrays.stream(expected)
                    .filter(ordinal -> Arrays.stream(found).anyMatch(other -> other == ordinal))
                    .count();
        }
    }

    private void require(
            boolean isSame, String what, SampledQuery query, SearchRival rival, long found, long expected) {
        answers++;
        if (!isSame) {
            differences++;
            System.err.printf("%s: %s of %s: %,d instead of %,d%n", rival.label(), what, query.text(), found, expected);
        }
    }

    long differences() {
        return differences;
    }

    /** A sentence for people. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,d answers compared, %,d different. Of the ten best of Lucene and of the archive %.0f %% are the same.",
                answers,
                differences,
                best == 0 ? 100.0 : 100.0 * bestShared / best);
    }
}
