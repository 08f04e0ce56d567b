package org.qirtas.bench.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.qirtas.Archive;
import org.qirtas.ArchiveWriter;
import org.qirtas.Article;
import org.qirtas.Profile;
import org.qirtas.WriterOptions;

/** An archive. Like every store, it is packed with one thread. */
final class QirtasStore implements ArticleStore {

    private static final String FILE = "articles.qrt";

    private final Archive archive;

    QirtasStore(Path folder) throws IOException {
        archive = Archive.open(folder.resolve(FILE));
    }

    static void build(List<KeyedArticle> articles, Path folder, Profile profile) throws IOException {
        WriterOptions options = WriterOptions.DEFAULT.withProfile(profile);
        try (ArchiveWriter writer = ArchiveWriter.create(folder.resolve(FILE), options)) {
            for (KeyedArticle article : articles) {
                writer.add(article.article());
            }
            writer.finish();
        }
    }

    @Override
    public Optional<ArticleTexts> get(String key) throws IOException {
        return archive.get(key).map(ArticleTexts::of);
    }

    @Override
    public void scan(Consumer<ArticleTexts> sink) {
        for (Article article : archive) {
            sink.accept(ArticleTexts.of(article));
        }
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
