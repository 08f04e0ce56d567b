package org.qirtas.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.connector.read.InputPartition;

/** Divides archives among tasks. For one thread. */
final class Slices {

    /** Articles of a chunk of an archive. Slices that begin with a chunk read nothing twice. */
    static final long CHUNK = 64;

    private final long maxBytes;
    private final long openCost;
    private final List<InputPartition> partitions = new ArrayList<>();
    private List<ArchiveSlice> slices = new ArrayList<>();
    private long bytes;

    /**
     * No slices yet.
     *
     * @param maxBytes bytes of archives that a task should read at most
     * @param openCost bytes that could be read in the time in which an archive is opened
     */
    Slices(long maxBytes, long openCost) {
        this.maxBytes = Math.max(1, maxBytes);
        this.openCost = openCost;
    }

    /** Adds the wanted articles of an archive in slices of about the same size. */
    void addDivided(SizedArchive archive, Bounds ordinals) {
        Bounds wanted = archive.wanted(ordinals);
        if (wanted.isEmpty()) {
            return;
        }
        double articleBytes = (double) archive.file().length() / archive.size();
        long count = wanted.last() - wanted.first() + 1;
        long parts = Math.max(1, (long) Math.ceil(count * articleBytes / maxBytes));
        long step = roundUp((count + parts - 1) / parts);
        for (long from = wanted.first(); from <= wanted.last(); ) {
            long to = Math.min(wanted.last() + 1, from - from % CHUNK + step);
            add(new ArchiveSlice(archive.file(), from, to), openCost + (long) ((to - from) * articleBytes));
            from = to;
        }
    }

    private static long roundUp(long articles) {
        return (articles + CHUNK - 1) / CHUNK * CHUNK;
    }

    /** Adds the wanted articles of an archive as one slice, of which little is read. */
    void addWhole(SizedArchive archive, Bounds ordinals) {
        archive.whole(ordinals).ifPresent(slice -> add(slice, openCost));
    }

    private void add(ArchiveSlice slice, long cost) {
        if (!slices.isEmpty() && bytes + cost > maxBytes) {
            endPartition();
        }
        slices.add(slice);
        bytes += cost;
    }

    private void endPartition() {
        partitions.add(new SlicePartition(List.copyOf(slices)));
        slices = new ArrayList<>();
        bytes = 0;
    }

    /** The partitions with all slices. */
    InputPartition[] partitions() {
        if (!slices.isEmpty()) {
            endPartition();
        }
        return partitions.toArray(InputPartition[]::new);
    }
}
