package org.qirtas.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.qirtas.ArchiveWriter;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.Profile;
import org.qirtas.WriterOptions;
import org.qirtas.testing.GeneratedNews;

/** Articles for the tests, and archives of them. */
final class NewsFiles {

    /** Articles with all fields, some of them absent, with dates of all kinds. */
    static final List<Article> ARTICLES = articles(1000);

    private NewsFiles() {}

    private static List<Article> articles(int count) {
        List<Article> articles = new ArrayList<>();
        for (Article article : new GeneratedNews("ar", 3).articles(count, 300)) {
            articles.add(varied(article, articles.size()));
        }
        return List.copyOf(articles);
    }

    /** Letters without words: the text of few articles fills a dictionary. */
    private static String letters(int number) {
        return new Random(number)
                .ints(1000, 'ء', 'ي' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The file with an archive of all articles, most of which have frames. */
    static Path framed() {
        return Framed.FILE;
    }

    /** Written once for all tests. */
    private static final class Framed {

        private static final Path FILE = write();

        private static Path write() {
            try {
                Path folder = Files.createTempDirectory("news");
                folder.toFile().deleteOnExit();
                Path file = NewsFiles.writeFramed(folder.resolve("framed.qrt"), ARTICLES);
                file.toFile().deleteOnExit();
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Article varied(Article article, int number) {
        Article.Builder varied = article.toBuilder().body(article.body() + letters(number));
        switch (number % 16) {
            case 1 -> varied.id(null);
            case 2 -> varied.id(null).url(null).title(null);
            case 3 -> varied.published(null).source(null);
            case 4 -> varied.published(ArticleDate.parse("last winter"));
            case 5 -> varied.published(ArticleDate.parse("2019-03")).updated(ArticleDate.parse("soon"));
            case 6 -> varied.tags(List.of()).lead("").language("ckb");
            case 7 -> varied.original(new byte[] {1, (byte) number}).views(null);
            case 8 -> varied.published(ArticleDate.parse("2020-01-01T00:00:00.00" + number % 10 + "Z"));
            case 9 -> varied.language(null).views(Long.MIN_VALUE);
            default -> varied.views((long) number);
        }
        return varied.build();
    }

    /** Writes an archive. */
    static Path write(Path file, List<Article> articles, Profile profile) throws IOException {
        try (ArchiveWriter writer = ArchiveWriter.create(file, WriterOptions.DEFAULT.withProfile(profile))) {
            for (Article article : articles) {
                writer.add(article);
            }
            writer.finish();
        }
        return file;
    }

    /** An archive with a small dictionary: most of its articles have frames. */
    static Path writeFramed(Path file, List<Article> articles) throws IOException {
        return write(file, articles, Profile.REMOTE);
    }
}
