package org.qirtas.internal.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qirtas.internal.bytes.BitPacking;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.Crc32c;

/** Gathers the directory of a chunk, article by article. For one thread. */
public final class ChunkDirectoryBuilder {

    private final int firstOrdinal;
    private final List<Entry> entries = new ArrayList<>();
    private final ByteWriter checksums = new ByteWriter();

    /** Where the first exemplar of a model begins, and where the next one must begin, in bytes. */
    private record Run(int start, int end) {}

    private final Map<Integer, Run> runs = new LinkedHashMap<>();

    private record Entry(int model, boolean isExemplar, int packedLength) {}

    /** A builder for the chunk that begins with an article. */
    public ChunkDirectoryBuilder(int firstOrdinal) {
        this.firstOrdinal = firstOrdinal;
    }

    /** Adds an article with a frame. */
    public void addFrame(int model, byte[] frame) {
        entries.add(new Entry(model, false, frame.length));
        checksums.u32(Crc32c.of(frame));
    }

    /**
     * Adds an article that is in the dictionary of its model.
     *
     * @param model number of the model
     * @param offset where it begins in the dictionary's content, an even number of bytes, right after the exemplar of the
     *     same model that was added before it
     * @param length an even number of bytes
     */
    public void addExemplar(int model, int offset, int length) {
        Run run = runs.getOrDefault(model, new Run(offset, offset));
        if (!isDue(model, offset) || offset % ChunkDirectory.UNIT != 0 || length % ChunkDirectory.UNIT != 0) {
            throw new IllegalArgumentException("an exemplar at " + offset + " where " + run.end + " is due");
        }
        runs.put(model, new Run(run.start, offset + length));
        entries.add(new Entry(model, true, length / ChunkDirectory.UNIT));
    }

    /** Whether an exemplar at an offset can be the next one of a model: it is the first, or follows the one before. */
    public boolean isDue(int model, int offset) {
        Run run = runs.get(model);
        return run == null || run.end == offset;
    }

    /** The directory's bytes. */
    public byte[] toBytes() {
        int firstModel = entries.stream().mapToInt(Entry::model).min().orElse(0);
        long[] exemplars =
                entries.stream().mapToLong(entry -> entry.isExemplar ? 1 : 0).toArray();
        long[] lengths = entries.stream().mapToLong(Entry::packedLength).toArray();
        long[] models =
                entries.stream().mapToLong(entry -> entry.model - firstModel).toArray();
        int lengthWidth = width(lengths);
        int modelWidth = width(models);
        ByteWriter writer = new ByteWriter()
                .u32(firstOrdinal)
                .u8(entries.size())
                .u8(lengthWidth)
                .u16(firstModel)
                .u8(modelWidth)
                .bytes(BitPacking.pack(exemplars, 1))
                .bytes(BitPacking.pack(lengths, lengthWidth))
                .bytes(BitPacking.pack(models, modelWidth));
        runs.values().forEach(run -> writer.u32(run.start / ChunkDirectory.UNIT));
        return writer.bytes(checksums.toBytes()).toBytes();
    }

    private static int width(long[] numbers) {
        long all = 0;
        for (long number : numbers) {
            all |= number;
        }
        return BitPacking.width(all);
    }
}
