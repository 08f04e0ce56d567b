package org.qirtas.internal.rescue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.qirtas.internal.io.WorkingCopy;

/**
 * Restores an archive with its parity, each generation with its own. A generation that has become shorter or longer is
 * left as it is if another one follows. For one thread.
 */
public final class ParityRepair {

    /** Maximum number of generations of which only the parity of the one before tells where they begin. */
    private static final int MAX_SPLITS = 64;

    private final WorkingCopy copy;
    private final List<GenerationRepair> generations = new ArrayList<>();
    private int splits;

    /** Looks for parity sections anywhere in the file. */
    public ParityRepair(WorkingCopy copy) throws IOException {
        this.copy = copy;
        GenerationStarts found = GenerationStarts.find(copy.length(), copy::read);
        List<Long> starts = found.all();
        for (int i = 0; i < starts.size(); i++) {
            boolean isLast = i + 1 == starts.size();
            long end = isLast ? copy.length() : starts.get(i + 1);
            add(starts.get(i), end, isLast ? found.lastSection() : end, isLast);
        }
    }

    /**
     * Adds what begins at a position: one generation, or more where nothing shows the border between them.
     *
     * @param lastSection nothing behind it is a generation
     */
    private void add(long start, long end, long lastSection, boolean isLast) throws IOException {
        GenerationRepair repair = new GenerationRepair(isLast ? copy.from(start) : copy.part(start, end));
        long next = start + repair.originalLength().orElse(end - start);
        if (next <= start || next >= end || next > lastSection || splits == MAX_SPLITS) {
            generations.add(repair);
            return;
        }
        splits++;
        generations.add(new GenerationRepair(copy.part(start, next)));
        add(next, end, lastSection, isLast);
    }

    /** Number of parity sections found. */
    public int sections() {
        return generations.stream().mapToInt(GenerationRepair::sections).sum();
    }

    /** Number of restored bytes: those of restored sectors, and those by which the file was too short or too long. */
    public long restoredBytes() {
        return generations.stream().mapToLong(GenerationRepair::restoredBytes).sum();
    }

    /** Restores everything that can be restored. */
    public void run() throws IOException {
        for (GenerationRepair generation : generations) {
            generation.run();
        }
    }
}
