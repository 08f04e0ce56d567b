package org.qirtas.ingest.warc;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;
import org.qirtas.ingest.ArticleInput;
import org.qirtas.ingest.ArticleReader;
import org.qirtas.ingest.IngestException;
import org.qirtas.ingest.IngestOptions;
import org.qirtas.ingest.SourceContent;

/** The articles of all WARCs in a WACZ. For one thread. */
final class WaczArticles implements ArticleReader {

    private static final String FOLDER = "archive/";

    private final SourceContent file;
    private final IngestOptions options;
    private final ZipFile zip;
    private final Iterator<? extends ZipEntry> entries;
    private final Map<String, Long> leftOut = new TreeMap<>();
    private @Nullable ArticleInput input;
    private long bytesBefore;

    WaczArticles(Path path, SourceContent file, IngestOptions options) throws IOException {
        this.file = file;
        this.options = options.withFormat(WarcFormat.NAME);
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException | EOFException e) {
            throw problem(file.name(), "it is no whole zip file", e);
        }
        entries = archives(zip).iterator();
    }

    private static List<? extends ZipEntry> archives(ZipFile zip) {
        return zip.stream()
                .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(FOLDER))
                .sorted(Comparator.comparing(ZipEntry::getName))
                .toList();
    }

    @Override
    public Optional<Article> next() throws IOException {
        while (input != null || entries.hasNext()) {
            ArticleInput current = input == null ? begin(entries.next()) : input;
            input = current;
            Optional<Article> article = current.next();
            if (article.isPresent()) {
                return article;
            }
            end(current);
        }
        return Optional.empty();
    }

    private ArticleInput begin(ZipEntry entry) throws IOException {
        String name = file.name() + "!" + entry.getName();
        try {
            return ArticleInput.open(zip.getInputStream(entry), name, options);
        } catch (ZipException | EOFException e) {
            throw problem(name, "it cannot be read", e);
        }
    }

    private static IngestException problem(String name, String problem, IOException cause) {
        String reason = cause.getMessage() == null ? "the file ends too early" : cause.getMessage();
        IngestException named = new IngestException(name, 0, problem + ": " + reason);
        named.initCause(cause);
        return named;
    }

    private void end(ArticleInput ended) throws IOException {
        bytesBefore += ended.contentBytesRead();
        addLeftOut(ended, leftOut);
        input = null;
        ended.close();
    }

    @Override
    public IngestException reject(String problem) {
        return input == null ? IngestException.ofArticle(file.name(), 0, problem) : input.reject(problem);
    }

    @Override
    public long bytesRead() {
        return bytesBefore + (input == null ? 0 : input.contentBytesRead());
    }

    @Override
    public Map<String, Long> leftOut() {
        Map<String, Long> all = new TreeMap<>(leftOut);
        if (input != null) {
            addLeftOut(input, all);
        }
        return all;
    }

    private static void addLeftOut(ArticleInput from, Map<String, Long> to) {
        from.articlesLeftOut().forEach((name, count) -> to.merge(name, count, Long::sum));
    }

    @Override
    public void close() throws IOException {
        try (file;
                zip) {
            if (input != null) {
                input.close();
            }
        }
    }
}
