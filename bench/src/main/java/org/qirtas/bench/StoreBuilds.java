package org.qirtas.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.qirtas.Archive;
import org.qirtas.ArchiveWriter;
import org.qirtas.Profile;
import org.qirtas.WriterOptions;
import org.qirtas.bench.store.KeyedArticle;
import org.qirtas.bench.store.Store;
import org.qirtas.ingest.JsonLinesWriter;

/**
 * Stores of the same articles.
 *
 * @param articles number of articles
 * @param textBytes length of all their texts as UTF-8
 * @param keys a file with the keys to request, each in a line
 * @param archive the articles in the form that a Java machine reads fastest before it measures
 * @param stores the stores in their order
 */
record StoreBuilds(int articles, long textBytes, Path keys, Path archive, List<StoreBuild> stores) {

    /** Builds stores from a corpus, one after another. */
    static StoreBuilds build(StoreCorpus articles, Path folder, List<Store> stores) throws IOException {
        long textBytes = articles.textBytes();
        int count = articles.articles().size();
        System.err.printf("%,d articles, %,d bytes of text%n", count, textBytes);
        List<StoreBuild> builds = new ArrayList<>();
        for (Store store : stores) {
            builds.add(StoreBuild.build(store, articles.articles(), folder));
        }
        Path archive = pack(articles.articles(), folder.resolve("corpus.qrt"));
        Path keys = Files.write(folder.resolve("keys.txt"), List.of(articles.askedKeys()));
        return new StoreBuilds(count, textBytes, keys, archive, builds);
    }

    /** Writes the articles as JSON Lines. */
    Path jsonLines(Path folder) throws IOException {
        Path target = folder.resolve("corpus.jsonl");
        try (Archive opened = Archive.open(archive);
                JsonLinesWriter lines = new JsonLinesWriter(new BufferedOutputStream(Files.newOutputStream(target)))) {
            for (long ordinal = 0; ordinal < opened.size(); ordinal++) {
                lines.write(opened.article(ordinal));
            }
        }
        return target;
    }

    private static Path pack(List<KeyedArticle> articles, Path target) throws IOException {
        WriterOptions options = WriterOptions.DEFAULT.withProfile(Profile.FAST);
        try (ArchiveWriter writer = ArchiveWriter.create(target, options)) {
            for (KeyedArticle article : articles) {
                writer.add(article.article());
            }
            writer.finish();
        }
        return target;
    }
}
