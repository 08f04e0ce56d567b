package org.qirtas.internal.rewrite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.qirtas.ByteSource;
import org.qirtas.WriterProgress;
import org.qirtas.internal.format.Limits;
import org.qirtas.internal.io.ArchiveOutput;
import org.qirtas.internal.io.FileSource;
import org.qirtas.internal.read.ArchiveLayout;
import org.qirtas.internal.read.Generation;
import org.qirtas.internal.read.ModelsBeside;
import org.qirtas.internal.read.OpenArchive;

/**
 * Makes one file of the generations of several. One source is open at a time: all are opened once to plan, and again to
 * be copied. For one thread.
 */
public final class Merger {

    private final List<Source> sources = new ArrayList<>();
    private final List<ArchiveLayout> generations = new ArrayList<>();
    private final MergePlan plan;
    private final long length;
    private long done;

    /** A file as it was when the merge was planned. */
    private record Source(Path file, Optional<String> identity) {}

    /**
     * Plans a merge.
     *
     * @param files the archives
     * @param selfContained whether the text models of other files are brought in
     */
    public Merger(List<Path> files, boolean selfContained) throws IOException {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("there is no archive to merge");
        }
        Set<String> identities = new HashSet<>();
        long bytes = 0;
        for (Path file : files) {
            try (OpenArchive archive = open(file)) {
                Optional<String> identity = archive.identity();
                if (identity.isPresent() && !identities.add(identity.get())) {
                    throw new IllegalArgumentException(file + " is given twice; its articles would be there twice");
                }
                sources.add(new Source(file, identity));
                archive.generations().forEach(generation -> generations.add(generation.layout()));
                bytes += archive.file().length();
            }
        }
        if (generations.size() > Limits.GENERATIONS) {
            throw new IOException("the archives have " + generations.size() + " generations together, more than the "
                    + Limits.GENERATIONS + " of a file; compact some of them first");
        }
        length = bytes;
        plan = new MergePlan(generations, selfContained);
    }

    private static OpenArchive open(Path file) throws IOException {
        ByteSource source = FileSource.open(file);
        return OpenArchive.openArticles(source, file.toString(), ModelsBeside.finder(file));
    }

    /** Writes all generations. */
    public void copyTo(ArchiveOutput out, WriterProgress progress) throws IOException {
        int number = 0;
        for (Source source : sources) {
            try (OpenArchive archive = open(source.file)) {
                requireSame(source, archive);
                for (Generation generation : archive.generations()) {
                    copy(generation, plan.of(number), out, bytes -> {
                        done += bytes;
                        progress.report(WriterProgress.Phase.SECTIONS, done, length);
                    });
                    number++;
                }
            }
        }
    }

    private static void requireSame(Source source, OpenArchive archive) throws IOException {
        if (!archive.identity().equals(source.identity)) {
            throw new IOException(source.file + " was changed or replaced meanwhile; merge again");
        }
    }

    private static void copy(Generation generation, ModelChanges changes, ArchiveOutput out, LongConsumer progress)
            throws IOException {
        for (int shared : changes.shared()) {
            // Checks its digest, because other generations will refer to it.
            generation.sections().modelPayload(shared);
        }
        if (changes.isEmpty()) {
            GenerationCopy.run(generation, out, progress);
        } else {
            long deleted = generation.layout().manifest().deleted();
            new GenerationRewrite(generation, out, changes, deleted).run(progress);
        }
    }
}
