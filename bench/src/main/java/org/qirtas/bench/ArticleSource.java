package org.qirtas.bench;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.qirtas.Archive;
import org.qirtas.Article;
import org.qirtas.ingest.ArticleInput;
import org.qirtas.ingest.IngestOptions;

/**
 * The articles of the parameter {@code corpus}:
 *
 * <ul> <li>{@value #SEEDS}: the sample news of the repository, which are packed into the jar; <li>a file named {@code
 * .qrt}: an archive; <li>anything else: a file or a folder as {@link ArticleInput} reads it, which is JSON Lines, plain
 * or compressed, or pages without their original bytes.
 * </ul>
 *
 * @param corpus value of the parameter
 */
record ArticleSource(String corpus) {

    static final String SEEDS = "seeds";

    private static final IngestOptions TEXT_ONLY = IngestOptions.DEFAULT.withKeepOriginal(false);

    /** Receives one article after another. */
    interface Sink {
        void add(Article article) throws IOException;
    }

    /** The archive, if the corpus is one. */
    Optional<Path> archive() {
        return corpus.endsWith(".qrt") ? Optional.of(Path.of(corpus)) : Optional.empty();
    }

    /** Reads all articles. An article that cannot be read ends the reading. */
    void read(Sink sink) throws IOException {
        Optional<Path> archive = archive();
        if (archive.isPresent()) {
            readArchive(archive.orElseThrow(), sink);
        } else if (corpus.equals(SEEDS)) {
            readSeeds(sink);
        } else {
            readInput(Path.of(corpus), sink);
        }
    }

    private static void readArchive(Path file, Sink sink) throws IOException {
        try (Archive archive = Archive.open(file)) {
            for (int ordinal = 0; ordinal < archive.size(); ordinal++) {
                sink.add(archive.article(ordinal));
            }
        }
    }

    private static void readInput(Path path, Sink sink) throws IOException {
        try (ArticleInput input = ArticleInput.open(path, TEXT_ONLY)) {
            Optional<Article> article = input.next();
            while (article.isPresent()) {
                sink.add(article.orElseThrow());
                article = input.next();
            }
        }
    }

    private static void readSeeds(Sink sink) throws IOException {
        URI folder = seeds();
        if (!"jar".equals(folder.getScheme())) {
            readInput(Path.of(folder), sink);
            return;
        }
        try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
            readInput(jar.getPath(SEEDS), sink);
        }
    }

    private static URI seeds() throws IOException {
        URL folder = ArticleSource.class.getResource("/" + SEEDS);
        if (folder == null) {
            throw new FileNotFoundException("the sample news are not in the jar");
        }
        try {
            return folder.toURI();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
