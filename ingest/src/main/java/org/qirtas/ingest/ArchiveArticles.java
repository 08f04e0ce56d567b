package org.qirtas.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.PrimitiveIterator;
import org.qirtas.Archive;
import org.qirtas.ArchiveException;
import org.qirtas.Article;
import org.qirtas.ArticleFilter;

/** The articles of an archive in the order of adding. For one thread. */
final class ArchiveArticles implements ArticleReader {

    private final SourceContent file;
    private final Archive archive;
    private final PrimitiveIterator.OfLong ordinals;
    private final boolean keepOriginal;
    private final long length;
    private long last = -1;

    ArchiveArticles(Path path, SourceContent file, boolean keepOriginal) throws IOException {
        this.file = file;
        this.keepOriginal = keepOriginal;
        archive = open(path);
        length = archive.info().length();
        ordinals = archive.select(ArticleFilter.ALL).ordinals().iterator();
    }

    private static Archive open(Path path) throws IOException {
        try {
            return Archive.open(path);
        } catch (ArchiveException e) {
            throw IngestException.ofArchive(path.toString(), "", e);
        }
    }

    /** The next article. A damaged one is an error, after which the others can be read. */
    @Override
    public Optional<Article> next() throws IOException {
        try {
            return hasNext() ? Optional.of(read(ordinals.nextLong())) : Optional.empty();
        } catch (ArchiveException e) {
            throw IngestException.ofArchive(file.name(), "article " + last, e);
        }
    }

    private boolean hasNext() throws IOException {
        try {
            boolean hasNext = ordinals.hasNext();
            last = hasNext ? last : archive.size() - 1;
            return hasNext;
        } catch (UncheckedIOException e) {
            last++;
            throw e.getCause();
        }
    }

    private Article read(long ordinal) throws IOException {
        last = ordinal;
        Article article = archive.article(ordinal);
        return keepOriginal || article.originalLength() == 0
                ? article
                : article.toBuilder().original(null).build();
    }

    @Override
    public IngestException reject(String problem) {
        return new IngestException(file.name(), 0, "article " + last + ": " + problem);
    }

    /** The stored bytes of the archive in the proportion of its articles that were read. */
    @Override
    public long bytesRead() {
        return archive.size() == 0 ? 0 : Math.round((double) length * (last + 1) / archive.size());
    }

    @Override
    public OptionalLong storedBytesRead() {
        return OptionalLong.of(bytesRead());
    }

    @Override
    public Map<String, Long> leftOut() {
        long count = archive.size() - archive.liveSize();
        return count == 0 ? Map.of() : Map.of("redacted or deleted articles", count);
    }

    @Override
    public void close() throws IOException {
        try (file) {
            archive.close();
        }
    }
}
