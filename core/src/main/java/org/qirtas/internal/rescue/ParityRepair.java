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

    private final List<GenerationRepair> generations = new ArrayList<>();

    /** Looks for parity sections anywhere in the file. */
    public ParityRepair(WorkingCopy copy) throws IOException {
        long length = copy.length();
        List<Long> starts = GenerationStarts.find(length, copy::read);
        for (int i = 0; i < starts.size(); i++) {
            long end = i + 1 == starts.size() ? length : starts.get(i + 1);
            generations.add(new GenerationRepair(starts.size() == 1 ? copy : copy.part(starts.get(i), end)));
        }
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
