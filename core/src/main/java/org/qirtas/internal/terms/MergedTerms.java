package org.qirtas.internal.terms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/** The terms of several runs, each run with later documents than the one before. For one thread. */
final class MergedTerms implements SortedTerms {

    /** The runs whose next term is after the current one. */
    private final PriorityQueue<Run> waiting = new PriorityQueue<>();

    /** The runs that have the current term, ascending. */
    private final List<Run> current = new ArrayList<>();

    /** The terms of runs, before the first one. */
    MergedTerms(List<SortedTerms> runs) throws IOException {
        for (int number = 0; number < runs.size(); number++) {
            queue(new Run(number, runs.get(number)));
        }
    }

    /** A run at a term. */
    private static final class Run implements Comparable<Run> {

        private final int number;
        private final SortedTerms terms;
        private String term = "";

        Run(int number, SortedTerms terms) {
            this.number = number;
            this.terms = terms;
        }

        @Override
        public int compareTo(Run other) {
            int compared = term.compareTo(other.term);
            return compared != 0 ? compared : Integer.compare(number, other.number);
        }
    }

    private void queue(Run run) throws IOException {
        if (run.terms.next()) {
            run.term = run.terms.term();
            waiting.add(run);
        }
    }

    @Override
    public boolean next() throws IOException {
        for (Run run : current) {
            queue(run);
        }
        current.clear();
        Run first = waiting.poll();
        if (first == null) {
            return false;
        }
        current.add(first);
        for (Run next = waiting.peek(); next != null && next.term.equals(first.term); next = waiting.peek()) {
            current.add(waiting.remove());
        }
        return true;
    }

    @Override
    public String term() {
        return current.get(0).term;
    }

    @Override
    public int count() {
        int count = 0;
        for (Run run : current) {
            count += run.terms.count();
        }
        return count;
    }

    @Override
    public void documents(int[] target, byte[] impacts, int from) throws IOException {
        int next = from;
        for (Run run : current) {
            run.terms.documents(target, impacts, next);
            next += run.terms.count();
        }
    }
}
