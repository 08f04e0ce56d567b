package org.qirtas.internal.read;

import java.io.IOException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.qirtas.Article;
import org.qirtas.CorruptArchiveException;
import org.qirtas.SectionKind;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.index.KeyHash;
import org.qirtas.internal.index.KeyIndex;
import org.qirtas.internal.sections.Sections;

/** Finds articles by key: asks the id index, then compares the keys of the articles that it names. For any number of threads. */
public final class KeyLookup {

    private final OpenArchive archive;

    KeyLookup(OpenArchive archive) {
        this.archive = archive;
    }

    /** The version added last; nearly always the last one that the index names, which takes no array to find. */
    public Optional<Article> newest(String key) throws IOException {
        int last = last(key);
        if (last == KeyIndex.NONE) {
            return Optional.empty();
        }
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

    private Optional<Article> withKey(int ordinal, String key) throws IOException {
        Article article = archive.article(ordinal);
        return KeyHash.same(article.key(), key) ? Optional.of(article) : Optional.empty();
    }

    /** All versions in the order of adding, by ordinal. */
    public SortedMap<Integer, Article> versions(String key) throws IOException {
        SortedMap<Integer, Article> versions = new TreeMap<>();
        for (int ordinal : candidates(key)) {
            Article article = archive.article(ordinal);
            if (KeyHash.same(article.key(), key)) {
                versions.put(ordinal, article);
            }
        }
        return versions;
    }

    /** Ordinals that the index names for a key, in ascending order. */
    int[] candidates(String key) throws IOException {
        try {
            return archive.sections().ids().candidates(KeyHash.of(key));
        } catch (FormatException e) {
            throw damage(e);
        }
    }

    private int last(String key) throws IOException {
        try {
            return archive.sections().ids().last(KeyHash.of(key));
        } catch (FormatException e) {
            throw damage(e);
        }
    }

    private CorruptArchiveException damage(FormatException e) throws CorruptArchiveException {
        long place = archive.layout().offset(archive.file(), Sections.ID_INDEX);
        return archive.file().damage(place, SectionKind.ID_INDEX, e.problem());
    }
}
