package org.qirtas.internal.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Asks the catalogues of a set which files may have a key. Immutable; for any number of threads. */
final class HoldersInSet implements KeyHolders {

    private final List<Run> runs = new ArrayList<>();

    /** For each file the number of its first part, then the number of all parts. */
    private final int[] firstParts;

    /**
     * Consecutive files of a catalogue, or a file without one.
     *
     * @param first number of the first file
     */
    private record Run(Optional<OpenCatalogue> catalogue, int first) {}

    HoldersInSet(List<SetFile> files, int[] firstParts) {
        this.firstParts = firstParts;
        for (int number = 0; number < files.size(); number++) {
            Optional<StatedMember> stated = files.get(number).stated();
            if (stated.isEmpty() || stated.get().number() == 0) {
                runs.add(new Run(stated.map(StatedMember::catalogue), number));
            }
        }
    }

    @Override
    public int[] of(long keyHash) throws IOException {
        IntStream.Builder parts = IntStream.builder();
        for (Run run : runs) {
            if (run.catalogue.isEmpty()) {
                addParts(run.first, parts);
            } else {
                for (int holder : run.catalogue.get().holders(keyHash)) {
                    addParts(run.first + holder, parts);
                }
            }
        }
        return parts.build().toArray();
    }

    private void addParts(int file, IntStream.Builder parts) {
        for (int part = firstParts[file]; part < firstParts[file + 1]; part++) {
            parts.add(part);
        }
    }
}
