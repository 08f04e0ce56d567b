package org.qirtas.internal.terms;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.qirtas.internal.io.TemporaryBytes;

/**
 * Collects the terms of documents. Those of many documents are in runs: whenever the terms in memory take too much of it,
 * they are written to temporary files. For one thread.
 */
final class TermCollector implements ArticleTerms.Receiver, Closeable {

    /** Of pairs, and of all terms if impacts are not collected. */
    private static final int NO_IMPACT = 0;

    private final boolean hasImpacts;
    private final long capacity;
    private final TemporaryBytes termBytes;
    private final TemporaryBytes listBytes;
    private final List<TermRun> runs = new ArrayList<>();
    private final TermPlaces places = new TermPlaces();
    private TermTable terms = new TermTable();
    private DocumentLists lists;
    private int[] distinct = new int[1 << 10];
    private int document = -1;

    /**
     * A collector.
     *
     * @param hasImpacts whether the impact of each term in each document is collected
     * @param target the file that is written; temporary files are beside it
     * @param memory how much memory it may take
     */
    TermCollector(boolean hasImpacts, Path target, TermMemory memory) {
        this.hasImpacts = hasImpacts;
        lists = new DocumentLists(hasImpacts);
        capacity = memory.collected();
        termBytes = new TemporaryBytes(target, memory.buffered());
        listBytes = new TemporaryBytes(target, memory.buffered());
    }

    @Override
    public void document() throws IOException {
        if (terms.memory() + lists.memory() + places.memory() > capacity) {
            writeRun();
        }
        document++;
        if (document == distinct.length) {
            distinct = Arrays.copyOf(distinct, 2 * document);
        }
    }

    @Override
    public void term(char[] units, int offset, int length, int added) {
        places.add(terms.number(units, offset, length), added);
    }

    @Override
    public void end(long units) {
        places.take((term, count) ->
                add(term, document, hasImpacts ? Bm25.impact(Bm25.frequency(count), units) : NO_IMPACT));
    }

    /** Takes a pair of words of a document, which may be an earlier one if no later one has the pair yet. */
    void pair(char[] units, int length, int of) {
        add(terms.number(units, 0, length), of, NO_IMPACT);
    }

    private void add(int term, int of, int impact) {
        if (lists.add(term, of, impact)) {
            distinct[of]++;
        }
    }

    private void writeRun() throws IOException {
        runs.add(TermRun.write(new CollectedTerms(terms, lists, terms.sorted()), hasImpacts, termBytes, listBytes));
        terms = new TermTable();
        lists = new DocumentLists(hasImpacts);
    }

    /** Number of documents. */
    int documents() {
        return document + 1;
    }

    /** Number of different terms of each document. */
    int[] distinct() {
        return Arrays.copyOf(distinct, document + 1);
    }

    /** The terms of all documents, which can be read several times. No document is added afterwards. */
    Source terms() throws IOException {
        if (runs.isEmpty()) {
            int[] sorted = terms.sorted();
            return () -> new CollectedTerms(terms, lists, sorted);
        }
        writeRun();
        return () -> new MergedTerms(runs.stream().map(TermRun::terms).toList());
    }

    /** Terms that can be read several times. */
    interface Source {

        /** The terms, from the first one on. */
        SortedTerms open() throws IOException;
    }

    @Override
    public void close() throws IOException {
        try (termBytes;
                listBytes) {
            runs.clear();
        }
    }
}
