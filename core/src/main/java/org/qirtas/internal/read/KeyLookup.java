package org.qirtas.internal.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.qirtas.Article;
import org.qirtas.ArticleField;
import org.qirtas.internal.index.KeyHash;
import org.qirtas.internal.index.KeyIndex;

/**
 * Finds articles by key: asks the id indexes of the parts that may have the key, the last part first, then compares the keys of the articles that they
 * name. For any number of threads.
 */
public final class KeyLookup {

    /** The value for no ordinal. */
    private static final long NONE = -1;

    private static final long[] NOTHING = {};

    private static final FieldSelection NAMES = FieldSelection.of(ArticleField.ID, ArticleField.URL);

    private final OpenArticles articles;

    public KeyLookup(OpenArticles articles) {
        this.articles = articles;
    }

    /** The version added last. It is nearly always the last one in the indexes, which is found without an array. */
    public Optional<Article> newest(String key) throws IOException {
        long hash = KeyHash.of(key);
        return newest(key, hash, last(hash));
    }

    private Optional<Article> newest(String key, long hash, long last) throws IOException {
        Optional<Article> newest = last == NONE ? Optional.empty() : withKey(last, key);
        return last == NONE || newest.isPresent() ? newest : newestBefore(last, key, hash);
    }

    private Optional<Article> newestBefore(long end, String key, long hash) throws IOException {
        Optional<Article> newest = Optional.empty();
        int[] holders = articles.holders(hash);
        for (int holder = holders.length - 1; newest.isEmpty() && holder >= 0; holder--) {
            // A part behind the end is not asked again: it has no candidate.
            long[] candidates = articles.first(holders[holder]) < end ? candidates(holders[holder], hash) : NOTHING;
            for (int i = candidates.length - 1; newest.isEmpty() && i >= 0; i--) {
                newest = candidates[i] < end ? withKey(candidates[i], key) : newest;
            }
        }
        return newest;
    }

    private Optional<Article> withKey(long ordinal, String key) throws IOException {
        if (articles.isDeleted(ordinal)) {
            return Optional.empty();
        }
        Article article = articles.article(ordinal);
        return KeyHash.same(article.key(), key) ? Optional.of(article) : Optional.empty();
    }

    /**
     * The versions added last of the articles with the given keys, in the order of the keys. They are read in the order
     * of adding.
     */
    public Map<String, Article> newest(Collection<String> keys) throws IOException {
        Map<String, Long> candidates = new LinkedHashMap<>();
        for (String key : keys) {
            candidates.put(key, last(KeyHash.of(key)));
        }
        List<Map.Entry<String, Long>> sorted = new ArrayList<>(candidates.entrySet());
        sorted.sort(Map.Entry.comparingByValue());
        articles.announce(sorted.stream()
                .mapToLong(Map.Entry::getValue)
                .filter(ordinal -> ordinal != NONE)
                .limit(FoundAhead.MAX)
                .toArray());
        Map<String, Article> read = new HashMap<>();
        for (Map.Entry<String, Long> candidate : sorted) {
            String key = candidate.getKey();
            newest(key, KeyHash.of(key), candidate.getValue()).ifPresent(article -> read.put(key, article));
        }
        Map<String, Article> found = new LinkedHashMap<>();
        for (String key : candidates.keySet()) {
            Article article = read.get(key);
            if (article != null) {
                found.put(key, article);
            }
        }
        return found;
    }

    /** Whether an article has a key; only articles with neither id nor url are read as a whole. */
    public boolean contains(String key) throws IOException {
        long hash = KeyHash.of(key);
        int[] holders = articles.holders(hash);
        for (int holder = holders.length - 1; holder >= 0; holder--) {
            for (long ordinal : candidates(holders[holder], hash)) {
                if (!articles.isDeleted(ordinal) && KeyHash.same(key(ordinal), key)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * The hash of an article's id or url, if the indexes name other articles for it: most often other versions. Articles
     * with neither are versions of each other only if they are equal.
     */
    public OptionalLong sharedHash(long ordinal) throws IOException {
        Article named = articles.article(ordinal, NAMES);
        if (named.id() == null && named.url() == null) {
            return OptionalLong.empty();
        }
        long hash = KeyHash.of(named.key());
        int found = 0;
        for (int number = 0; number < articles.parts(); number++) {
            found += candidates(number, hash).length;
        }
        return found > 1 ? OptionalLong.of(hash) : OptionalLong.empty();
    }

    /** The key of an article. */
    String key(long ordinal) throws IOException {
        Article named = articles.article(ordinal, NAMES);
        return (named.id() != null || named.url() != null ? named : articles.article(ordinal)).key();
    }

    /** Whether no version of an article was added after one, except deleted ones. */
    boolean isNewest(long ordinal, String key) throws IOException {
        long hash = KeyHash.of(key);
        for (int number : articles.holders(hash)) {
            // A part before the article is not asked: it has no newer version.
            long[] candidates = articles.first(number + 1) > ordinal ? candidates(number, hash) : NOTHING;
            for (long candidate : candidates) {
                if (candidate > ordinal && !articles.isDeleted(candidate) && KeyHash.same(key(candidate), key)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The ordinals of all versions, ascending; only articles with neither id nor url are read as a whole. */
    public LongStream ordinals(String key) throws IOException {
        LongStream.Builder ordinals = LongStream.builder();
        long hash = KeyHash.of(key);
        for (int number : articles.holders(hash)) {
            for (long ordinal : candidates(number, hash)) {
                if (!articles.isDeleted(ordinal) && KeyHash.same(key(ordinal), key)) {
                    ordinals.add(ordinal);
                }
            }
        }
        return ordinals.build();
    }

    /** All versions in the order of adding, by ordinal. */
    public SortedMap<Long, Article> versions(String key) throws IOException {
        return versions(key, false);
    }

    /** All versions in the order of adding, by ordinal, including deleted ones. */
    public SortedMap<Long, Article> everyVersion(String key) throws IOException {
        return versions(key, true);
    }

    private SortedMap<Long, Article> versions(String key, boolean withDeleted) throws IOException {
        SortedMap<Long, Article> versions = new TreeMap<>();
        long hash = KeyHash.of(key);
        // A catalogue does not know the keys of deleted articles.
        int[] holders = withDeleted ? IntStream.range(0, articles.parts()).toArray() : articles.holders(hash);
        for (int number : holders) {
            for (long ordinal : candidates(number, hash)) {
                if (withDeleted || !articles.isDeleted(ordinal)) {
                    Article article = articles.article(ordinal);
                    if (KeyHash.same(article.key(), key)) {
                        versions.put(ordinal, article);
                    }
                }
            }
        }
        return versions;
    }

    /** Ordinals of a part that its index names for a hash, ascending. */
    private long[] candidates(int number, long hash) throws IOException {
        int[] inside = articles.part(number).generation().candidates(hash);
        long[] ordinals = new long[inside.length];
        for (int i = 0; i < inside.length; i++) {
            ordinals[i] = articles.first(number) + inside[i];
        }
        return ordinals;
    }

    /** The last ordinal that the indexes name for a hash. */
    private long last(long hash) throws IOException {
        int[] holders = articles.holders(hash);
        for (int holder = holders.length - 1; holder >= 0; holder--) {
            int last = articles.part(holders[holder]).generation().last(hash);
            if (last != KeyIndex.NONE) {
                return articles.first(holders[holder]) + last;
            }
        }
        return NONE;
    }
}
