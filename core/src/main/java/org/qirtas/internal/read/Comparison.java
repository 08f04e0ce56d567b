package org.qirtas.internal.read;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.qirtas.Article;
import org.qirtas.ArticleFilter;
import org.qirtas.Difference;
import org.qirtas.Difference.Kind;

/**
 * Compares the newest versions of older and newer articles by their keys. It reads every article and keeps none in
 * memory. For one thread.
 */
public final class Comparison {

    private final OpenArticles older;
    private final OpenArticles newer;
    private final KeyLookup olderKeys;
    private final KeyLookup newerKeys;

    public Comparison(OpenArticles older, OpenArticles newer) {
        this.older = older;
        this.newer = newer;
        olderKeys = new KeyLookup(older);
        newerKeys = new KeyLookup(newer);
    }

    /** Passes on the keys that were added or changed, then those that were removed, each in the order of adding. */
    public void run(Consumer<Difference> receiver) throws IOException {
        Candidates live = new Candidates(newer, ArticleFilter.ALL);
        for (long ordinal = 0; ordinal < newer.size(); ordinal++) {
            if (live.isKept(ordinal)) {
                compare(newer.article(ordinal), ordinal, receiver);
            }
        }
        live = new Candidates(older, ArticleFilter.ALL);
        for (long ordinal = 0; ordinal < older.size(); ordinal++) {
            if (live.isKept(ordinal)) {
                search(olderKeys.key(ordinal), ordinal, receiver);
            }
        }
    }

    private void compare(Article article, long ordinal, Consumer<Difference> receiver) throws IOException {
        String key = article.key();
        if (!newerKeys.isNewest(ordinal, key)) {
            return;
        }
        Optional<Article> before = olderKeys.newest(key);
        if (before.isEmpty()) {
            receiver.accept(new Difference(Kind.ADDED, key));
        } else if (!Arrays.equals(before.get().canonicalContent(), article.canonicalContent())) {
            receiver.accept(new Difference(Kind.CHANGED, key));
        }
    }

    private void search(String key, long ordinal, Consumer<Difference> receiver) throws IOException {
        if (olderKeys.isNewest(ordinal, key) && !newerKeys.contains(key)) {
            receiver.accept(new Difference(Kind.REMOVED, key));
        }
    }
}
