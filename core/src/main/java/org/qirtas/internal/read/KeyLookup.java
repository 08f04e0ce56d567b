package org.qirtas.internal.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.qirtas.Article;
import org.qirtas.ArticleField;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.index.KeyHash;
import org.qirtas.internal.index.KeyIndex;
import org.qirtas.internal.sections.Sections;

/** Finds articles by key: asks the id index, then compares the keys of the articles that it names. For any number of threads. */
public final class KeyLookup {

    private static final FieldSelection NAMES = FieldSelection.of(ArticleField.ID, ArticleField.URL);

    private final LazySections sections;
    private final ReaderPool readers;

    KeyLookup(LazySections sections, ReaderPool readers) {
        this.sections = sections;
        this.readers = readers;
    }

    /** The version added last. It is nearly always the last one in the index, which is found without an array. */
    public Optional<Article> newest(String key) throws IOException {
        int last = last(key);
        return last == KeyIndex.NONE ? Optional.empty() : newest(key, last);
    }

    private Optional<Article> newest(String key, int last) throws IOException {
        Optional<Article> newest = withKey(last, key);
        if (newest.isPresent()) {
            return newest;
        }
        int[] candidates = candidates(key);
        for (int i = candidates.length - 2; newest.isEmpty() && i >= 0; i--) {
            newest = withKey(candidates[i], key);
        }
        return newest;
    }

    /**
     * The versions added last of the articles with the given keys, in the order of the keys. They are read in the order
     * of the file.
     */
    public Map<String, Article> newest(Collection<String> keys) throws IOException {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (String key : keys) {
            places.put(key, last(key));
        }
        List<Map.Entry<String, Integer>> sorted = new ArrayList<>(places.entrySet());
        sorted.removeIf(place -> place.getValue() == KeyIndex.NONE);
        sorted.sort(Map.Entry.comparingByValue());
        Map<String, Article> read = new HashMap<>();
        for (Map.Entry<String, Integer> place : sorted) {
            newest(place.getKey(), place.getValue()).ifPresent(article -> read.put(place.getKey(), article));
        }
        Map<String, Article> found = new LinkedHashMap<>();
        for (String key : places.keySet()) {
            Article article = read.get(key);
            if (article != null) {
                found.put(key, article);
            }
        }
        return found;
    }

    /** Whether an article has a key; only articles with neither id nor url are read as a whole. */
    public boolean contains(String key) throws IOException {
        for (int ordinal : candidates(key)) {
            if (KeyHash.same(key(ordinal), key)) {
                return true;
            }
        }
        return false;
    }

    private String key(int ordinal) throws IOException {
        Article named = readers.read(ordinal, (reader, place) -> reader.article(place, NAMES));
        return (named.id() != null || named.url() != null ? named : readers.read(ordinal, ArticleReader::article))
                .key();
    }

    private Optional<Article> withKey(int ordinal, String key) throws IOException {
        Article article = readers.read(ordinal, ArticleReader::article);
        return KeyHash.same(article.key(), key) ? Optional.of(article) : Optional.empty();
    }

    /** All versions in the order of adding, by ordinal. */
    public SortedMap<Integer, Article> versions(String key) throws IOException {
        SortedMap<Integer, Article> versions = new TreeMap<>();
        for (int ordinal : candidates(key)) {
            Article article = readers.read(ordinal, ArticleReader::article);
            if (KeyHash.same(article.key(), key)) {
                versions.put(ordinal, article);
            }
        }
        return versions;
    }

    /** Ordinals in the index for a key, in ascending order. */
    int[] candidates(String key) throws IOException {
        try {
            return sections.ids().candidates(KeyHash.of(key));
        } catch (FormatException e) {
            throw sections.damage(Sections.ID_INDEX, e.problem());
        }
    }

    private int last(String key) throws IOException {
        try {
            return sections.ids().last(KeyHash.of(key));
        } catch (FormatException e) {
            throw sections.damage(Sections.ID_INDEX, e.problem());
        }
    }
}
