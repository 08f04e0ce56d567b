package org.qirtas.serve;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.qirtas.Archive;
import org.qirtas.ArchiveWriter;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.Articles;
import org.qirtas.WriterOptions;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** A server with some articles, and a client of it. */
final class TestServer implements AutoCloseable {

    /** Ordinal of an article whose every text attacks. */
    static final long HOSTILE = 4;

    static final String ATTACK =
            "\"'><script>alert(1)</script><img src=x onerror=alert(2)>&lt;\u202Eevil\u0000\u001B[31m\uD800";

    private final Articles articles;
    private final ArchiveServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private TestServer(Articles articles, ServerOptions options) throws IOException {
        this.articles = articles;
        server = ArchiveServer.start(articles, options);
    }

    static TestServer start() throws IOException {
        return start(archive(samples()), ServerOptions.DEFAULT.withName("News"));
    }

    static TestServer start(Articles articles, ServerOptions options) throws IOException {
        return new TestServer(articles, options);
    }

    static List<Article> samples() {
        return List.of(
                english("1", "Flood in the valley", "2022-01-28", "economy"),
                Article.builder()
                        .id("2")
                        .language("ar")
                        .source("الصباح")
                        .title("وزير الخارجية يزور القاهرة")
                        .body("وصل الوزير اليوم.\nثم غادر.")
                        .published(ArticleDate.parse("2022-02-01T08:30:00Z"))
                        .build(),
                english("3", "A storm after the flood", "2022-02-02", "weather"),
                english("3", "A storm after the flood, corrected", "2022-02-03", "weather"),
                hostile(),
                Article.builder().body("no title, no date, no key").build());
    }

    private static Article english(String id, String title, String date, String section) {
        return Article.builder()
                .id(id)
                .url("https://example.org/" + id)
                .language("en")
                .source("Example")
                .section(section)
                .title(title)
                .lead("The lead of it.")
                .body("The flood came at night.\n\nIt went by day.")
                .author("A. Writer")
                .tags(List.of("water", "night"))
                .published(ArticleDate.parse(date))
                .views(12L)
                .attribute("words", 312)
                .original("<p>page</p>".getBytes(StandardCharsets.UTF_8))
                .build();
    }

    private static Article hostile() {
        return Article.builder()
                .id(ATTACK)
                .url("javascript:alert(1)")
                .language("en\" onload=alert(1)")
                .source(ATTACK)
                .section(ATTACK)
                .title(ATTACK + "x".repeat(5_000))
                .lead(ATTACK)
                .body(ATTACK + "\n" + "flood " + ATTACK)
                .author(ATTACK)
                .tags(List.of(ATTACK))
                .published(ArticleDate.parse(ATTACK))
                .attribute("evil", ATTACK)
                .original("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8))
                .build();
    }

    static Archive archive(List<Article> articles) throws IOException {
        return Archive.open(bytes(articles));
    }

    static byte[] bytes(List<Article> articles) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ArchiveWriter writer = ArchiveWriter.create(bytes, WriterOptions.DEFAULT)) {
            for (Article article : articles) {
                writer.add(article);
            }
            writer.finish();
        }
        return bytes.toByteArray();
    }

    URI address() {
        return server.address();
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return client.send(request(path, headers), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<byte[]> bytes(String path, String... headers) throws IOException, InterruptedException {
        return client.send(request(path, headers), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpRequest request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.address().resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request.build();
    }

    HttpResponse<String> send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest.BodyPublisher content =
                body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve(path))
                .method(method, content)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** A page as a document. Pages are written so that they are XML too, and a parser of XML forgives nothing. */
    Document page(String path, String... headers) throws IOException, InterruptedException {
        return document(get(path, headers).body());
    }

    static Document document(String text) throws IOException {
        try {
            DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e.getMessage() + " in " + text, e);
        }
    }

    /** The first line of the answer to a request as it is given. */
    String raw(String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), address().getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
            return answer.substring(answer.indexOf(' ') + 1);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        articles.close();
    }
}
