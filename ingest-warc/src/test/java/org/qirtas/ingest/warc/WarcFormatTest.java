package org.qirtas.ingest.warc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.WarcWriter;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.ingest.ArticleExport;
import org.qirtas.ingest.ArticleInput;
import org.qirtas.ingest.ArticleReader;
import org.qirtas.ingest.ExportForm;
import org.qirtas.ingest.ExportOptions;
import org.qirtas.ingest.IngestException;
import org.qirtas.ingest.IngestOptions;
import org.qirtas.ingest.SourceContent;

class WarcFormatTest {

    private static final String TEXT =
            "عادت العبارة إلى الميناء بعد ساعة من الإبحار بسبب الضباب الكثيف، وانتظر الركاب على الرصيف حتى المساء.";
    private static final String PAGE = "<!doctype html><html lang=ar><head><title>العبارة تعود</title>"
            + "<meta property=article:published_time content=2022-01-28T10:00:00Z></head>"
            + "<body><nav>الرئيسية</nav><article><h1>العبارة تعود</h1><p>" + TEXT + "</p><p>" + TEXT
            + "</p></article></body></html>";
    private static final Instant DATE = Instant.parse("2022-01-29T00:00:00Z");

    @TempDir
    private Path folder;

    private static WarcRecord response(String url, HttpResponse http) throws IOException {
        return new WarcResponse.Builder(url)
                .recordId(URI.create("urn:uuid:00000000-0000-0000-0000-000000000001"))
                .date(DATE)
                .body(http)
                .build();
    }

    private static HttpResponse html(int status, String type, byte[] body) {
        return new HttpResponse.Builder(status, "x")
                .addHeader("Content-Type", type)
                .body(null, body)
                .build();
    }

    private static byte[] warc(WarcRecord... records) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WarcWriter writer = new WarcWriter(Channels.newChannel(out), WarcCompression.NONE)) {
            for (WarcRecord record : records) {
                writer.write(record);
            }
        }
        return out.toByteArray();
    }

    /** Every record a member of its own, as crawlers write them. */
    private static byte[] gzip(byte[]... members) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] member : members) {
            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                gzip.write(member);
            }
        }
        return out.toByteArray();
    }

    private static List<Article> all(ArticleInput input) throws IOException {
        List<Article> articles = new ArrayList<>();
        for (Optional<Article> next = input.next(); next.isPresent(); next = input.next()) {
            articles.add(next.get());
        }
        return articles;
    }

    private static List<Article> read(byte[] warc) throws IOException {
        try (ArticleInput input = ArticleInput.open(new ByteArrayInputStream(warc), "a.warc")) {
            return all(input);
        }
    }

    @Test
    void aPageIsAnArticle() throws IOException {
        Article article = read(warc(
                        response("https://example.org/1", html(200, "text/html; charset=utf-8", PAGE.getBytes(UTF_8)))))
                .get(0);
        assertEquals("https://example.org/1", article.url());
        assertEquals("العبارة تعود", article.title());
        assertEquals(TEXT + "\n" + TEXT, article.body().replace("\n\n", "\n"));
        assertEquals("ar", article.language());
        assertEquals(ArticleDate.parse("2022-01-28T10:00:00Z"), article.published());
        assertEquals(
                "\"urn:uuid:00000000-0000-0000-0000-000000000001\"",
                article.attributes().get("warc-record-id"));
        assertEquals("\"2022-01-29T00:00:00Z\"", article.attributes().get("warc-date"));
    }

    @Test
    void theEncodingOfTheServerHolds() throws IOException {
        byte[] page = PAGE.getBytes(Charset.forName("windows-1256"));
        Article article = read(warc(
                        response("https://example.org/1", html(200, "text/html; charset=windows-1256", page))))
                .get(0);
        assertEquals("العبارة تعود", article.title());
    }

    @Test
    void membersOfGzipAndCompressedBodiesAreRead() throws IOException {
        HttpResponse http = new HttpResponse.Builder(200, "OK")
                .addHeader("Content-Type", "text/html")
                .addHeader("Content-Encoding", "gzip")
                .body(null, gzip(PAGE.getBytes(UTF_8)))
                .build();
        byte[] record = warc(response("https://example.org/1", http));
        assertEquals(3, read(gzip(record, record, record)).size());
    }

    @Test
    void everythingElseIsCounted() throws IOException {
        byte[] page = PAGE.getBytes(UTF_8);
        byte[] warc = warc(
                response("https://example.org/1", html(404, "text/html", page)),
                response("https://example.org/2", html(200, "image/png", page)),
                response("https://example.org/3", html(200, "text/html", "<html><nav>x</nav>".getBytes(UTF_8))),
                response("https://example.org/4", html(200, "text/html", new byte[(16 << 20) + 1])),
                new WarcRevisit.Builder(URI.create("https://example.org/5"), WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1)
                        .date(DATE)
                        .build());
        try (ArticleInput input = ArticleInput.open(new ByteArrayInputStream(warc), "a.warc")) {
            assertEquals(List.of(), all(input));
            assertEquals(
                    Map.of(
                            LeftOutCounts.STATUS, 1L,
                            LeftOutCounts.TYPE, 1L,
                            LeftOutCounts.NO_TEXT, 1L,
                            LeftOutCounts.LONG, 1L,
                            LeftOutCounts.REVISIT, 1L),
                    input.articlesLeftOut());
        }
    }

    @Test
    void extractedTextsAreArticles() throws IOException {
        WarcRecord record = new WarcConversion.Builder()
                .addHeader("WARC-Target-URI", "https://example.org/1")
                .date(DATE)
                .addHeader("WARC-Identified-Content-Language", "ara,eng")
                .body(MediaType.PLAIN_TEXT, ("عنوان\n" + TEXT + "\n").getBytes(UTF_8))
                .build();
        Article article = read(warc(record)).get(0);
        assertEquals("عنوان", article.title());
        assertEquals(TEXT, article.body());
        assertEquals("ar", article.language());
    }

    @Test
    void aResourceIsAnArticleAndATruncatedOneSaysSo() throws IOException {
        WarcRecord record = new WarcResource.Builder(URI.create("https://example.org/1"))
                .date(DATE)
                .truncated(WarcTruncationReason.LENGTH)
                .body(MediaType.HTML, PAGE.getBytes(UTF_8))
                .build();
        assertEquals("\"length\"", read(warc(record)).get(0).attributes().get("warc-truncated"));
    }

    @Test
    void thePageIsKeptIfAskedFor() throws IOException {
        byte[] warc = warc(response("https://example.org/1", html(200, "text/html", PAGE.getBytes(UTF_8))));
        try (ArticleInput input =
                ArticleInput.open(new ByteArrayInputStream(warc), "a.warc", IngestOptions.DEFAULT.withKeepHtml(true))) {
            assertEquals(PAGE.getBytes(UTF_8).length, input.next().orElseThrow().originalLength());
        }
    }

    @Test
    void wacz() throws IOException {
        Path file = folder.resolve("a.wacz");
        byte[] record = warc(response("https://example.org/1", html(200, "text/html", PAGE.getBytes(UTF_8))));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name :
                    List.of("archive/2.warc", "archive/1.warc.gz", "../archive/3.warc", "pages/pages.jsonl")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.endsWith(".gz") ? gzip(record, record) : record);
            }
        }
        try (ArticleInput input = ArticleInput.open(file)) {
            assertEquals(3, all(input).size());
        }
    }

    @Test
    void aTruncatedZipIsRefused() throws IOException {
        Path file = folder.resolve("a.wacz");
        Files.write(file, new byte[] {'P', 'K', 3, 4, 0, 0});
        IngestException refused = assertThrows(IngestException.class, () -> read(file));
        assertTrue(String.valueOf(refused.getMessage()).contains("no whole zip file"), refused.getMessage());
    }

    private static List<Article> read(Path file) throws IOException {
        try (ArticleInput input = ArticleInput.open(file, IngestOptions.DEFAULT.withFormat("wacz"))) {
            return all(input);
        }
    }

    @Test
    void aCutWarcGivesWhatIsWholeAndThenAnError() throws IOException {
        byte[] record = warc(response("https://example.org/1", html(200, "text/html", PAGE.getBytes(UTF_8))));
        for (int cut = record.length + 1; cut < 2 * record.length; cut += 7) {
            byte[] file = new byte[cut];
            System.arraycopy(record, 0, file, 0, record.length);
            System.arraycopy(record, 0, file, record.length, cut - record.length);
            try (ArticleInput input = ArticleInput.open(
                    new ByteArrayInputStream(file), "a.warc", IngestOptions.DEFAULT.withFormat("warc"))) {
                assertTrue(input.next().isPresent());
                boolean isTold = isError(input);
                assertTrue(isTold || cut > 2 * record.length - 5, "cut at " + cut + " of " + record.length);
            }
        }
    }

    private static boolean isError(ArticleInput input) throws IOException {
        try {
            all(input);
            return false;
        } catch (IngestException e) {
            assertEquals("a.warc", e.file());
            return true;
        }
    }

    @Test
    void anEndlessHeaderIsRefused() throws IOException {
        InputStream endless = new SequenceInputStream(
                new ByteArrayInputStream("WARC/1.0\r\nX-Note: ".getBytes(UTF_8)), new Endless());
        SourceContent file = SourceContent.of("a.warc", endless);
        IngestException refused = assertThrows(IngestException.class, () -> {
            try (ArticleReader reader = new WarcFormat().open(file, IngestOptions.DEFAULT)) {
                reader.next();
            }
        });
        assertTrue(String.valueOf(refused.getMessage()).contains("a header of more than"), refused.getMessage());
    }

    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return 'x';
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            Arrays.fill(bytes, offset, offset + length, (byte) 'x');
            return length;
        }
    }

    @Test
    void exportedArticlesComeBack() throws IOException {
        Article article = Article.builder()
                .url("https://example.org/1")
                .language("ar")
                .title("العبارة تعود")
                .published(ArticleDate.parse("2022-01-28T10:00:00Z"))
                .author("هدى")
                .tags(List.of("ميناء", "ضباب"))
                .body(TEXT + "\n" + TEXT)
                .build();
        Article other = Article.builder().id("7 a").body(TEXT + "\n" + TEXT).build();
        byte[] first = export(article, other);
        assertEquals(List.of(first.length), List.of(export(article, other).length));
        List<Article> back = read(first);
        assertEquals(article.url(), back.get(0).url());
        assertEquals(article.title(), back.get(0).title());
        assertEquals(article.body(), back.get(0).body().replace("\n\n", "\n"));
        assertEquals(article.author(), back.get(0).author());
        assertEquals(article.published(), back.get(0).published());
        assertEquals("urn:x-qirtas:7+a", back.get(1).url());
    }

    private static byte[] export(Article... articles) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = bytes;
                ArticleExport export = ExportForm.named("warc").orElseThrow().open(out, ExportOptions.DEFAULT)) {
            for (Article article : articles) {
                export.write(article);
            }
        }
        return bytes.toByteArray();
    }
}
