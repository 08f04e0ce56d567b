package org.qirtas.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.qirtas.Article;
import org.qirtas.WriterOptions;
import org.qirtas.internal.io.ArchiveOutput;
import org.qirtas.internal.io.MemorySource;
import org.qirtas.internal.proof.Deletions;
import org.qirtas.internal.read.LoadedModels;
import org.qirtas.internal.read.ModelFinder;
import org.qirtas.internal.read.OpenArchive;
import org.qirtas.internal.write.Continuation;
import org.qirtas.internal.write.Packer;
import org.qirtas.internal.write.Redactions;
import org.qirtas.internal.write.SectionWriter;
import org.qirtas.internal.write.Tuning;

/** Archives of several generations, written one after the other to memory. For one thread. */
public final class GrownArchive {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<byte[]> roots = new ArrayList<>();
    private Deletions deletions = Deletions.NONE;
    private long articles;
    private WriterOptions options = WriterOptions.DEFAULT.withThreads(1);

    /** The bytes of an archive with a generation for each list. */
    @SafeVarargs
    public static byte[] of(List<Article>... generations) throws IOException {
        GrownArchive grown = new GrownArchive();
        for (List<Article> generation : generations) {
            grown.add(generation);
        }
        return grown.toBytes();
    }

    /** Options of the generations that follow. */
    public GrownArchive with(WriterOptions changed) {
        options = changed.withThreads(1);
        return this;
    }

    /** Adds a generation that continues all generations before it since the last merge. */
    public GrownArchive add(List<Article> added) throws IOException {
        ByteArrayOutputStream generation = new ByteArrayOutputStream();
        SectionWriter out = new SectionWriter(ArchiveOutput.of(generation));
        Continuation continuation = Continuation.of(List.copyOf(roots)).deleting(deletions);
        Redactions redactions = Redactions.of(options);
        try (Packer packer =
                new Packer(out, options, Tuning.of(options.profile()), redactions, continuation, List.of())) {
            packer.finish(added);
        }
        deletions = Deletions.NONE;
        return append(generation.toByteArray(), added.size());
    }

    private GrownArchive append(byte[] generation, int added) throws IOException {
        articles += added;
        bytes.writeBytes(generation);
        ModelFinder none = new ModelFinder(new LoadedModels(0), List.of());
        MemorySource source = new MemorySource(ByteBuffer.wrap(toBytes()));
        try (OpenArchive grown = OpenArchive.open(source, "grown", none)) {
            roots.add(grown.newest().root());
        }
        return this;
    }

    /** The next generation deletes articles. */
    public GrownArchive delete(long... ordinals) {
        deletions = Deletions.of(
                Arrays.stream(ordinals).map(ordinal -> articles - ordinal).toArray());
        return this;
    }

    /** Ends the log: the next generation is the first of a merged archive. */
    public GrownArchive merge() {
        roots.clear();
        return this;
    }

    /** Number of bytes so far. */
    public int length() {
        return bytes.size();
    }

    public byte[] toBytes() {
        return bytes.toByteArray();
    }
}
