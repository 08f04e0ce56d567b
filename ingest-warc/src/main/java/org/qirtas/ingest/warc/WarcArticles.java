package org.qirtas.ingest.warc;

import java.io.EOFException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcRecord;
import org.qirtas.Article;
import org.qirtas.ingest.ArticleReader;
import org.qirtas.ingest.IngestException;
import org.qirtas.ingest.IngestOptions;
import org.qirtas.ingest.SourceContent;

/**
 * The articles of a WARC. After a record whose content is wrong it goes on with the next one; after a header that is
 * wrong with the next line that begins a record. For one thread.
 */
final class WarcArticles implements ArticleReader {

    private final SourceContent file;
    private final WarcRecords records;
    private final LeftOutCounts leftOut = new LeftOutCounts();
    private final RecordArticle articles;
    private long position;
    private boolean isEnd;
    private boolean isLost;

    WarcArticles(SourceContent file, IngestOptions options) throws IOException {
        this.file = file;
        try {
            records = new WarcRecords(file.stream());
        } catch (IngestException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw problem("it is no WARC: " + words(e), e);
        }
        articles = new RecordArticle(records, options, leftOut);
    }

    @Override
    public Optional<Article> next() throws IOException {
        Optional<Article> article = Optional.empty();
        while (article.isEmpty() && !isEnd) {
            Optional<WarcRecord> record = record();
            isEnd = record.isEmpty();
            if (record.isPresent()) {
                article = article(record.get());
            }
        }
        return article;
    }

    private Optional<WarcRecord> record() throws IOException {
        isEnd = true;
        boolean isLostNow = isLost;
        isLost = false;
        if (isLostNow && !records.isNextFound()) {
            return Optional.empty();
        }
        try {
            Optional<WarcRecord> record = records.next();
            position = record.map(records::position).orElse(position);
            isEnd = false;
            return record;
        } catch (IngestException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            isEnd = false;
            isLost = true;
            throw lost(e);
        }
    }

    private IngestException lost(Exception cause) {
        IngestException problem = IngestException.ofArticle(
                file.name(), 0, "what follows the record at byte " + position + " is no record: " + words(cause));
        problem.initCause(cause);
        return problem;
    }

    /** The library throws any exception when a header is missing or wrong. */
    private Optional<Article> article(WarcRecord record) throws IOException {
        try {
            return articles.of(record);
        } catch (IngestException e) {
            isEnd = true;
            throw e;
        } catch (IOException | RuntimeException e) {
            IngestException problem = reject(words(e));
            problem.initCause(e);
            throw problem;
        }
    }

    private static String words(Exception cause) {
        if (cause instanceof EOFException) {
            return "the file ends too early";
        }
        return cause instanceof ParsingException parsing
                ? String.valueOf(parsing.getBaseMessage())
                : String.valueOf(cause.getMessage());
    }

    private IngestException problem(String words, Exception cause) {
        IngestException problem = new IngestException(file.name(), 0, words);
        problem.initCause(cause);
        return problem;
    }

    @Override
    public IngestException reject(String problem) {
        return IngestException.ofArticle(file.name(), 0, "the record at byte " + position + ": " + problem);
    }

    @Override
    public long bytesRead() {
        return records.bytesRead();
    }

    @Override
    public Map<String, Long> leftOut() {
        return leftOut.all();
    }

    @Override
    public void close() throws IOException {
        try (file) {
            records.close();
        }
    }
}
