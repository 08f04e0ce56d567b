package org.qirtas.ingest.warc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcWriter;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.ingest.ArticleExport;
import org.qirtas.ingest.ExportForm;
import org.qirtas.ingest.ExportOptions;

/** {@link WarcForm}. For one thread. */
final class WarcExport implements ArticleExport {

    private final OutputStream out;
    private final ExportOptions options;
    private final WarcWriter writer;
    private long number;

    WarcExport(OutputStream out, ExportOptions options) throws IOException {
        this.out = out;
        this.options = options;
        writer = new WarcWriter(Channels.newChannel(out), WarcCompression.NONE);
    }

    @Override
    public void write(Article article) throws IOException {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        try (ArticleExport html = ExportForm.HTML.open(page, options)) {
            html.write(article);
        }
        byte[] bytes = page.toByteArray();
        writer.write(new WarcResource.Builder(address(article))
                .recordId(id(bytes))
                .date(Optional.ofNullable(article.published())
                        .flatMap(ArticleDate::start)
                        .orElse(Instant.EPOCH))
                .body(MediaType.HTML_UTF8, bytes)
                .build());
        number++;
    }

    /** An id that is equal for equal pages at the same place. */
    private URI id(byte[] page) {
        ByteArrayOutputStream named = new ByteArrayOutputStream();
        named.writeBytes(page);
        named.writeBytes(String.valueOf(number).getBytes(StandardCharsets.US_ASCII));
        return URI.create("urn:uuid:" + UUID.nameUUIDFromBytes(named.toByteArray()));
    }

    private URI address(Article article) {
        String url = article.url();
        if (url != null) {
            try {
                URI address = new URI(url);
                if (address.isAbsolute()) {
                    return address;
                }
            } catch (URISyntaxException e) {
                return named(url);
            }
        }
        String id = article.id();
        return named(id == null ? String.valueOf(number) : id);
    }

    private static URI named(String key) {
        return URI.create("urn:x-qirtas:" + URLEncoder.encode(key, StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        writer.close();
        out.close();
    }
}
