package org.qirtas.ingest.warc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.qirtas.Article;
import org.qirtas.ingest.IngestOptions;
import org.qirtas.ingest.web.WebPage;

/** Makes articles of records. For one thread. */
final class RecordArticle {

    private static final int OK = 200;
    private static final int LONGEST_TITLE = 300;

    /** Codes of two letters by those of three, which extracted texts have. */
    private static final Map<String, String> LANGUAGES = Arrays.stream(Locale.getISOLanguages())
            .collect(Collectors.toMap(
                    code -> new Locale(code).getISO3Language(), Function.identity(), (first, second) -> first));

    private final WarcRecords records;
    private final IngestOptions options;
    private final LeftOutCounts leftOut;

    RecordArticle(WarcRecords records, IngestOptions options, LeftOutCounts leftOut) {
        this.records = records;
        this.options = options;
        this.leftOut = leftOut;
    }

    /** The article of a record; nothing if it has none, which is counted unless such records never have one. */
    Optional<Article> of(WarcRecord record) throws IOException {
        if (record instanceof WarcTargetRecord target && target.target() == null) {
            throw new IOException("it has no address (WARC-Target-URI)");
        }
        if (record instanceof WarcResponse response && isHttp(response)) {
            return response(response);
        }
        if (record instanceof WarcResource resource) {
            return isHtml(resource.contentType())
                    ? page(resource, resource.contentType(), resource.body())
                    : none(LeftOutCounts.TYPE);
        }
        if (record instanceof WarcConversion text && text.contentType().base().equals(MediaType.PLAIN_TEXT)) {
            return text(text);
        }
        return record instanceof WarcRevisit ? none(LeftOutCounts.REVISIT) : Optional.empty();
    }

    private static boolean isHttp(WarcResponse response) {
        return response.contentType().base().equals(MediaType.HTTP);
    }

    private Optional<Article> none(String reason) {
        leftOut.add(reason);
        return Optional.empty();
    }

    private Optional<Article> response(WarcResponse response) throws IOException {
        HttpResponse http = records.http(response);
        if (http.status() != OK) {
            return none(LeftOutCounts.STATUS);
        }
        return isHtml(http.contentType())
                ? page(response, http.contentType(), http.bodyDecoded())
                : none(LeftOutCounts.TYPE);
    }

    private static boolean isHtml(MediaType type) {
        return type.base().equals(MediaType.HTML) || type.base().equals(MediaType.XHTML);
    }

    private Optional<Article> page(WarcTargetRecord record, MediaType type, MessageBody body) throws IOException {
        byte[] bytes = read(body.stream());
        if (bytes.length > WebPage.MAX_BYTES) {
            return none(LeftOutCounts.LONG);
        }
        WebPage page = WebPage.of(bytes).withUrl(record.target()).withDateConvention(options.dateConvention());
        String charset = type.parameters().get("charset");
        Optional<Article> article = (charset == null ? page : page.withCharset(charset)).article();
        if (article.isEmpty()) {
            return none(LeftOutCounts.NO_TEXT);
        }
        Article.Builder builder = article.get().toBuilder();
        if (options.keepHtml()) {
            builder.original(bytes);
        }
        if (!record.target().equals(article.get().url())) {
            builder.attribute("warc-target-uri", record.target());
        }
        return Optional.of(described(builder, record));
    }

    private static byte[] read(InputStream body) throws IOException {
        return body.readNBytes(WebPage.MAX_BYTES + 1);
    }

    /** An extracted text. Its first line is the title of the page. */
    private Optional<Article> text(WarcConversion record) throws IOException {
        byte[] bytes = read(record.body().stream());
        if (bytes.length > WebPage.MAX_BYTES) {
            return none(LeftOutCounts.LONG);
        }
        String text = new String(bytes, StandardCharsets.UTF_8).strip();
        if (text.isEmpty()) {
            return none(LeftOutCounts.NO_TEXT);
        }
        int end = text.indexOf('\n');
        boolean hasTitle = end > 0 && end <= LONGEST_TITLE;
        Article.Builder article = Article.builder()
                .url(record.target())
                .title(hasTitle ? text.substring(0, end).strip() : null)
                .body(hasTitle ? text.substring(end).strip() : text)
                .language(language(record));
        return Optional.of(described(article, record));
    }

    private static @Nullable String language(WarcRecord record) {
        String first = record.headers()
                .first("WARC-Identified-Content-Language")
                .map(codes -> codes.split(",", 2)[0].strip())
                .orElse("");
        return first.isEmpty() ? null : LANGUAGES.getOrDefault(first, first);
    }

    private static Article described(Article.Builder article, WarcRecord record) {
        article.attribute("warc-record-id", record.id().toString())
                .attribute("warc-date", record.date().toString());
        if (record.truncated() != WarcTruncationReason.NOT_TRUNCATED) {
            article.attribute("warc-truncated", record.truncated().name().toLowerCase(Locale.ROOT));
        }
        return article.build();
    }
}
