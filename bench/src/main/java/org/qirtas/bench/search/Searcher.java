package org.qirtas.bench.search;

import java.io.Closeable;
import java.io.IOException;

/** Open articles that are searched with one thread. An article is its ordinal in the archive. */
public interface Searcher extends Closeable {

    /**
     * Number of articles that match.
     *
     * @param query the query
     * @param dates the dates of publication
     * @return the exact number
     * @throws IOException if reading fails
     */
    long count(SampledQuery query, DateRange dates) throws IOException;

    /**
     * All articles that match.
     *
     * @param query the query
     * @param dates the dates of publication
     * @return ascending ordinals
     * @throws IOException if reading fails
     */
    long[] all(SampledQuery query, DateRange dates) throws IOException;

    /**
     * The newest articles that match.
     *
     * @param query the query
     * @param dates the dates of publication
     * @param limit maximum number of articles
     * @return ordinals, the newest first
     * @throws IOException if reading fails
     */
    long[] newest(SampledQuery query, DateRange dates, int limit) throws IOException;

    /**
     * The articles that match best.
     *
     * @param query the query
     * @param dates the dates of publication
     * @param limit maximum number of articles
     * @return ordinals, the best first
     * @throws IOException if reading fails
     */
    long[] best(SampledQuery query, DateRange dates, int limit) throws IOException;
}
