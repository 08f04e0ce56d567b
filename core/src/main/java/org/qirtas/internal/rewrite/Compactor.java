package org.qirtas.internal.rewrite;

import java.io.IOException;
import java.security.PrivateKey;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qirtas.ArticleFilter;
import org.qirtas.ArticleOrder;
import org.qirtas.internal.bytes.LongList;
import org.qirtas.internal.proof.Redaction;
import org.qirtas.internal.read.ArticleReceiver;
import org.qirtas.internal.read.Generation;
import org.qirtas.internal.read.OpenArchive;
import org.qirtas.internal.read.OpenArticles;
import org.qirtas.internal.read.OrdinalRange;
import org.qirtas.internal.read.SelectedOrdinals;
import org.qirtas.internal.write.Redactions;

/**
 * Makes one generation of all generations of an archive, without the deleted articles. The remains of redacted articles
 * stay. It keeps eight bytes an article in memory, and forty while it sorts them by date. For one thread.
 */
public final class Compactor {

    private static final byte[] NO_SIGNATURE = {};

    /** A shorter archive has less text than a writer keeps to learn from. */
    private static final long MANY_BYTES = 4 << 20;

    private final OpenArchive archive;
    private final KeptArticles kept;

    /** The articles of the new archive by their ordinals in the old one. */
    private final long[] ordinals;

    /** The remains of redacted articles, by their ordinals in the new archive. */
    private final SortedMap<Integer, Redaction> redacted = new TreeMap<>();

    /**
     * A new archive.
     *
     * @param order its order; in an order by date redacted articles, which have none, come last
     */
    public Compactor(OpenArchive archive, OpenArticles articles, ArticleOrder order) throws IOException {
        this.archive = archive;
        kept = new KeptArticles(articles);
        SortedMap<Long, Redaction> remains = remains(archive);
        ordinals = order == ArticleOrder.ADDED ? added(articles, remains) : dated(articles, order, remains);
        boolean keepsRoot = keepsRoot();
        for (int i = 0; i < ordinals.length; i++) {
            Redaction remain = remains.get(ordinals[i]);
            if (remain != null) {
                redacted.put(i, keepsRoot ? remain : Redaction.unsigned(remain.leaf()));
            }
        }
    }

    /** The remains of redacted articles, by their ordinals in the old archive. */
    private static SortedMap<Long, Redaction> remains(OpenArchive archive) throws IOException {
        SortedMap<Long, Redaction> remains = new TreeMap<>();
        for (Generation generation : archive.generations()) {
            long first = generation.file().firstOrdinal();
            generation.sections().hashes().redacted().forEach((inside, remain) -> remains.put(first + inside, remain));
        }
        return remains;
    }

    private long[] added(OpenArticles articles, Map<Long, Redaction> remains) throws IOException {
        LongList added = new LongList();
        for (long ordinal = 0; ordinal < articles.size(); ordinal++) {
            if (remains.containsKey(ordinal) || kept.isLive(ordinal)) {
                added.add(ordinal);
            }
        }
        return added.toArray();
    }

    private static long[] dated(OpenArticles articles, ArticleOrder order, Map<Long, Redaction> remains)
            throws IOException {
        SelectedOrdinals selected =
                SelectedOrdinals.of(articles, ArticleFilter.ALL, order, -1, Long.MAX_VALUE, OrdinalRange.ALL, false);
        LongList found = new LongList();
        for (long ordinal = selected.next(); ordinal >= 0; ordinal = selected.next()) {
            found.add(ordinal);
        }
        remains.keySet().forEach(found::add);
        long[] dated = found.toArray();
        new VersionOrder(articles).restore(dated, dated.length - remains.size());
        return dated;
    }

    /** Whether the new archive has the root of the old one: a generation alone deletes nothing. */
    private boolean keepsRoot() {
        return archive.generations().size() == 1 && isAscending();
    }

    private boolean isAscending() {
        for (int i = 1; i < ordinals.length; i++) {
            if (ordinals[i] < ordinals[i - 1]) {
                return false;
            }
        }
        return true;
    }

    /**
     * What the new archive takes over.
     *
     * @param signingKey signs the new archive; with null it has the signature of the old one if the root stays
     */
    public Redactions redactions(@Nullable PrivateKey signingKey) {
        return new Redactions(redacted, keepsRoot() ? archive.newest().signature() : NO_SIGNATURE, signingKey);
    }

    /** Whether the articles may have more text than a writer keeps to learn from. */
    public boolean isLong() {
        return archive.file().length() >= MANY_BYTES;
    }

    /** Passes on all articles that are not deleted, with an article without fields in place of each redacted one. */
    public void copyTo(ArticleReceiver receiver) throws IOException {
        kept.copyTo(receiver, ordinals.length, added -> ordinals[added], redacted.keySet());
    }
}
