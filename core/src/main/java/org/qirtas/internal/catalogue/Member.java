package org.qirtas.internal.catalogue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qirtas.ArticleFilter;
import org.qirtas.internal.time.DateSpan;

/**
 * What a catalogue states about an archive. Immutable.
 *
 * @param name its name relative to the folder of the catalogue
 * @param length length of the file
 * @param root root over all its generations, in hexadecimal digits
 * @param generations its generations in their order, at least one
 * @param published the dates of publication that are understood
 * @param updated the dates of the last change that are understood
 * @param sources the distinct sources, ascending, or nothing if they are not listed
 * @param languages the distinct languages, ascending, or nothing if they are not listed
 * @param models digests of the text models that it holds, ascending
 */
public record Member(
        String name,
        long length,
        String root,
        List<Extent> generations,
        DateSpan published,
        DateSpan updated,
        Optional<List<String>> sources,
        Optional<List<String>> languages,
        List<String> models) {

    /**
     * The number of articles of a generation.
     *
     * @param articles all of them
     * @param hidden those that it redacts or deletes
     */
    public record Extent(int articles, int hidden) {}

    /** Number of articles, including hidden ones. */
    public long articles() {
        return generations.stream().mapToLong(Extent::articles).sum();
    }

    /** False if no article matches a filter. */
    public boolean mayMatch(ArticleFilter filter) {
        return published.mayHold(filter.publishedFrom(), filter.publishedTo())
                && updated.mayHold(filter.updatedFrom(), filter.updatedTo())
                && mayHold(sources, filter.sources())
                && mayHold(languages, filter.languages());
    }

    private static boolean mayHold(Optional<List<String>> known, @Nullable Set<String> wanted) {
        return wanted == null || known.isEmpty() || !Collections.disjoint(known.get(), wanted);
    }

    /** Whether an article has no date of publication that is understood. */
    public boolean hasUndated() {
        return published.count() < articles();
    }

    /** This member without the lists of its sources and languages. */
    public Member unlisted() {
        return new Member(
                name, length, root, generations, published, updated, Optional.empty(), Optional.empty(), models);
    }
}
