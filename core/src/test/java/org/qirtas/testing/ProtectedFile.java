package org.qirtas.testing;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.qirtas.internal.format.Limits;
import org.qirtas.internal.format.Manifest;
import org.qirtas.internal.format.SectionHeader;
import org.qirtas.internal.io.ArchiveOutput;
import org.qirtas.internal.io.WorkingCopy;
import org.qirtas.internal.parity.DescriptionSearch;
import org.qirtas.internal.parity.ParityDescription;
import org.qirtas.internal.rescue.ParityRepair;
import org.qirtas.internal.sections.Sections;
import org.qirtas.internal.write.ParityWriter;
import org.qirtas.internal.write.SectionWriter;

/** A file of sections of random bytes with parity: damaged and repaired without a look at what is in it. */
public final class ProtectedFile implements Closeable {

    private static final int DIRECTORY = 41;

    private final Path damaged;
    private final FileChannel copy;
    private final byte[] bytes;
    private final BitSet frames = new BitSet();

    /**
     * Writes a file.
     *
     * @param structure bytes of the first section
     * @param chunks chunks that follow it, each with about a kilobyte of frames
     * @param percent parity for the whole file; 0 for that of the structure alone
     */
    public ProtectedFile(Path folder, int structure, int chunks, int percent) throws IOException {
        Random random = new Random(structure + chunks + percent);
        damaged = Files.createTempFile(folder, "damaged", ".qrt");
        try (FileChannel channel = FileChannel.open(damaged, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            SectionWriter out =
                    new SectionWriter(ArchiveOutput.of(Channels.newOutputStream(channel), channel, damaged));
            out.section(Sections.TEXT_MODEL, bytes(random, structure));
            for (int i = 0; i < chunks; i++) {
                byte[] content = bytes(random, 900 + random.nextInt(200));
                out.section(Sections.CHUNK, bytes(random, DIRECTORY), content);
                int end = (int) out.position();
                int padding = -(DIRECTORY + content.length) & 7;
                frames.set(end - padding - content.length, end - padding);
            }
            out.section(Sections.OFFSETS, bytes(random, 100));
            new ParityWriter(out, manifest(chunks), percent).write();
        }
        bytes = Files.readAllBytes(damaged);
        copy = FileChannel.open(
                Files.createTempFile(folder, "copy", ".qrt"), StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private static byte[] bytes(Random random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    public int length() {
        return bytes.length;
    }

    /** Its length without the last parity section. */
    public long withoutLastParity() {
        List<ParityDescription> all = descriptions();
        return bytes.length
                - SectionHeader.sectionLength(all.get(all.size() - 1).payloadLength());
    }

    /** The descriptions of its parity sections. */
    public List<ParityDescription> descriptions() {
        DescriptionSearch search = new DescriptionSearch();
        search.look(Arrays.copyOf(bytes, bytes.length + DescriptionSearch.LOOKAHEAD), bytes.length);
        return search.found(Limits.PARITY, description -> true);
    }

    /** Changes every byte of a burst, repairs, and returns the first byte that is not as it was, or -1. */
    public int repairAfter(int start, int length) throws IOException {
        int count = Math.min(length, bytes.length - start);
        byte[] burst = new byte[count];
        for (int i = 0; i < count; i++) {
            burst[i] = (byte) ~bytes[start + i];
        }
        try (FileChannel channel = FileChannel.open(damaged, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(burst), start);
            copy.truncate(0);
            new ParityRepair(new WorkingCopy(damaged, copy)).run();
            channel.write(ByteBuffer.wrap(bytes, start, count), start);
        }
        ByteBuffer repaired = ByteBuffer.allocate(bytes.length);
        copy.read(repaired, 0);
        for (int i = 0; i < count; i++) {
            if (frames.get(start + i) && repaired.get(start + i) == burst[i]) {
                repaired.put(start + i, bytes[start + i]);
            }
        }
        return Arrays.mismatch(bytes, repaired.array());
    }

    @Override
    public void close() throws IOException {
        copy.close();
    }

    private static Manifest manifest(int articles) {
        byte[] none = {};
        return new Manifest(articles, 0, "", "", List.of(), List.of(), 0, 0, 0, none, none, List.of(), 0, 0, none, 0);
    }
}
