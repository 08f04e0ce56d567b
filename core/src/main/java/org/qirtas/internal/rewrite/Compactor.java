package org.qirtas.internal.rewrite;

import java.io.IOException;
import java.security.PrivateKey;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qirtas.internal.bytes.LongList;
import org.qirtas.internal.proof.Redaction;
import org.qirtas.internal.read.ArticleReceiver;
import org.qirtas.internal.read.Generation;
import org.qirtas.internal.read.OpenArchive;
import org.qirtas.internal.read.OpenArticles;
import org.qirtas.internal.write.Redactions;

/**
 * Makes one generation of all generations of an archive, without the deleted articles. The remains of redacted articles
 * stay. It keeps eight bytes an article in memory. For one thread.
 */
public final class Compactor {

    private static final byte[] NO_SIGNATURE = {};

    private final OpenArchive archive;
    private final KeptArticles kept;

    /** The remains of redacted articles, by their ordinals in the new archive. */
    private final SortedMap<Integer, Redaction> redacted = new TreeMap<>();

    /** The articles of the new archive by their ordinals in the old one. */
    private final LongList ordinals = new LongList();

    public Compactor(OpenArchive archive, OpenArticles articles) throws IOException {
        this.archive = archive;
        kept = new KeptArticles(articles);
        for (Generation generation : archive.generations()) {
            collect(generation);
        }
    }

    private void collect(Generation generation) throws IOException {
        Map<Integer, Redaction> remains = generation.sections().hashes().redacted();
        long first = generation.file().firstOrdinal();
        for (int ordinal = 0; ordinal < generation.articles(); ordinal++) {
            Redaction remain = remains.get(ordinal);
            if (remain != null) {
                redacted.put(ordinals.size(), keepsRoot() ? remain : Redaction.unsigned(remain.leaf()));
            }
            if (remain != null || kept.isLive(first + ordinal)) {
                ordinals.add(first + ordinal);
            }
        }
    }

    /** Whether the new archive has the root of the old one: a generation alone deletes nothing. */
    private boolean keepsRoot() {
        return archive.generations().size() == 1;
    }

    /**
     * What the new archive takes over.
     *
     * @param signingKey signs the new archive; with null it has the signature of the old one if the root stays
     */
    public Redactions redactions(@Nullable PrivateKey signingKey) {
        return new Redactions(redacted, keepsRoot() ? archive.newest().signature() : NO_SIGNATURE, signingKey);
    }

    /** Passes on all articles that are not deleted, with an article without fields in place of each redacted one. */
    public void copyTo(ArticleReceiver receiver) throws IOException {
        long[] all = ordinals.toArray();
        kept.copyTo(receiver, all.length, added -> all[added], redacted.keySet());
    }
}
