package org.qirtas.internal.read;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.proof.Deletions;
import org.qirtas.internal.sections.Sections;

/**
 * The articles of a file that later generations delete. The sections are read when the first article is asked for. For
 * any number of threads.
 */
final class DeletedArticles {

    private final List<GenerationChain.Found> generations;
    private final boolean isEmpty;
    private final Lazy<long[]> ordinals;

    DeletedArticles(List<GenerationChain.Found> generations) {
        this.generations = generations;
        isEmpty = generations.stream().noneMatch(DeletedArticles::hasDeletions);
        ordinals = new Lazy<>(this::read);
    }

    private static boolean hasDeletions(GenerationChain.Found generation) {
        return generation.layout().place(Sections.DELETIONS).isPresent();
    }

    /** Whether an article of the file is deleted. */
    boolean holds(long ordinal) throws IOException {
        return !isEmpty && Arrays.binarySearch(ordinals.get(), ordinal) >= 0;
    }

    private long[] read() throws IOException {
        LongStream all = LongStream.empty();
        for (int number = 0; number < generations.size(); number++) {
            if (hasDeletions(generations.get(number))) {
                all = LongStream.concat(all, Arrays.stream(ordinals(generations, number)));
            }
        }
        return all.sorted().toArray();
    }

    /** Ordinals in the file of the articles that a generation deletes. They belong to generations that it continues. */
    private static long[] ordinals(List<GenerationChain.Found> generations, int number) throws IOException {
        GenerationChain.Found generation = generations.get(number);
        int continued = (int) generation.layout().manifest().generations();
        long end = generation.file().firstOrdinal();
        long start = generations.get(number - continued).file().firstOrdinal();
        SectionReader file = generation.file();
        long offset = generation.layout().required(file, Sections.DELETIONS).offset();
        byte[] payload = file.payload(offset, Sections.DELETIONS);
        return file.parsed(offset, Sections.DELETIONS.kind(), () -> {
            Deletions deletions =
                    Deletions.fromBytes(payload, generation.layout().manifest().deleted());
            long[] ordinals = Arrays.stream(deletions.distances())
                    .map(distance -> end - distance)
                    .toArray();
            if (ordinals[ordinals.length - 1] < start) {
                throw new FormatException("it deletes an article that is not in the generations before it");
            }
            return ordinals;
        });
    }
}
