package org.qirtas.internal.rewrite;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.qirtas.SearchIndex;
import org.qirtas.WriterOptions;
import org.qirtas.internal.proof.Deletions;
import org.qirtas.internal.read.KeyLookup;
import org.qirtas.internal.read.OpenArticles;
import org.qirtas.internal.write.Continuation;
import org.qirtas.internal.write.Packer;
import org.qirtas.internal.write.Redactions;
import org.qirtas.internal.write.SectionWriter;
import org.qirtas.internal.write.Tuning;

/** Appends a generation without articles that deletes articles of the generations before it. For one thread. */
public final class Deleter implements Closeable {

    private final Appending appending;
    private final OpenArticles articles;
    private final Set<Long> ordinals = new TreeSet<>();

    /** Deletes articles of an archive that is locked for appending. */
    public Deleter(Appending appending) {
        this.appending = appending;
        articles = OpenArticles.of(appending.archive(), () -> {});
    }

    /** Deletes all versions of an article; returns false if there is none. */
    public boolean delete(String key) throws IOException {
        Set<Long> versions = new KeyLookup(articles).versions(key).keySet();
        ordinals.addAll(versions);
        return !versions.isEmpty();
    }

    /** Writes the generation. */
    public void write(WriterOptions options) throws IOException {
        long end = articles.size();
        Deletions deletions = Deletions.of(
                ordinals.stream().mapToLong(ordinal -> end - ordinal).toArray());
        Continuation continuation = appending.continuation().deleting(deletions);
        SectionWriter out = new SectionWriter(appending.begin());
        Tuning tuning = Tuning.of(options.profile());
        WriterOptions plain = options.withIndex(SearchIndex.NONE);
        try (Packer packer = new Packer(out, plain, tuning, Redactions.of(options), continuation, List.of())) {
            packer.finish(List.of());
        }
        appending.publish();
    }

    /** Frees what reading took. The archive stays locked. */
    @Override
    public void close() throws IOException {
        articles.close();
    }
}
