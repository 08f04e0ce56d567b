package org.qirtas;

import java.io.IOException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.qirtas.format.ContentHashes;
import org.qirtas.format.FormatException;
import org.qirtas.format.SectionType;
import org.qirtas.index.IdIndex;
import org.qirtas.index.KeyHash;

/** Finds articles by key: asks the id index, then compares the keys of the articles that it names. For any number of threads. */
final class KeyLookup {

    private final ArchiveFile file;
    private final ArchiveLayout layout;
    private final ArchiveContents contents;
    private final OrdinalIterator.Reader<Article> articles;

    KeyLookup(
            ArchiveFile file,
            ArchiveLayout layout,
            ArchiveContents contents,
            OrdinalIterator.Reader<Article> articles) {
        this.file = file;
        this.layout = layout;
        this.contents = contents;
        this.articles = articles;
    }

    /** The version added last; nearly always the last one that the index names, which takes no array to find. */
    Optional<Article> newest(String key) throws IOException {
        int last = last(key);
        if (last == IdIndex.NONE) {
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
        Article article = articles.read(ordinal);
        return KeyHash.same(article.key(), key) ? Optional.of(article) : Optional.empty();
    }

    /** All versions in the order of adding, by ordinal. */
    SortedMap<Integer, Article> versions(String key) throws IOException {
        SortedMap<Integer, Article> versions = new TreeMap<>();
        for (int ordinal : candidates(key)) {
            Article article = articles.read(ordinal);
            if (KeyHash.same(article.key(), key)) {
                versions.put(ordinal, article);
            }
        }
        return versions;
    }

    /** The hashes of what the articles say. */
    ContentHashes hashes() throws IOException {
        return contents.hashes();
    }

    /** Ordinals that the index names for a key, in ascending order. */
    int[] candidates(String key) throws IOException {
        try {
            return contents.ids().candidates(KeyHash.of(key));
        } catch (FormatException e) {
            throw damage(e);
        }
    }

    private int last(String key) throws IOException {
        try {
            return contents.ids().last(KeyHash.of(key));
        } catch (FormatException e) {
            throw damage(e);
        }
    }

    private CorruptArchiveException damage(FormatException e) throws CorruptArchiveException {
        return file.damage(layout.offset(file, SectionType.ID_INDEX), SectionType.ID_INDEX.title(), e.problem());
    }
}
