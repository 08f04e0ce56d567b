package org.qirtas.ingest.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.ingest.ArticleInput;
import org.qirtas.ingest.ArticleReader;
import org.qirtas.ingest.IngestException;
import org.qirtas.ingest.IngestOptions;
import org.qirtas.ingest.Recognition;
import org.qirtas.ingest.SourceContent;

class FeedFormatTest {

    private static ArticleReader open(InputStream feed) throws IOException {
        return new FeedFormat().open(SourceContent.of("a", feed), IngestOptions.DEFAULT);
    }

    private static List<Article> articles(String feed) throws IOException {
        List<Article> articles = new ArrayList<>();
        try (ArticleReader reader = open(new ByteArrayInputStream(feed.getBytes(UTF_8)))) {
            for (Optional<Article> next = reader.next(); next.isPresent(); next = reader.next()) {
                articles.add(next.get());
            }
        }
        return articles;
    }

    private static Article rss(String item) throws IOException {
        return articles("<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'"
                        + " xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:media='http://search.yahoo.com/mrss/'>"
                        + "<channel><title>The Isle</title><link>https://news.example/</link><language>en-gb</language>"
                        + "<image><title>Logo</title></image><item>" + item + "</item></channel></rss>")
                .get(0);
    }

    private static String wording(@Nullable ArticleDate date) {
        return Objects.requireNonNull(date).text();
    }

    private static String day(@Nullable ArticleDate date) {
        return Objects.requireNonNull(date).start().orElseThrow().toString();
    }

    @Test
    void itemsOfRssAreArticles() throws IOException {
        Article article = rss("<title>Fog &amp;amp; ferry</title><link>https://news.example/fog</link>"
                + "<guid isPermaLink='false'>tag:62315</guid><pubDate>Tue, 05 Mar 2024 07:00:00 +0200</pubDate>"
                + "<dc:creator>Ann Reed</dc:creator><category>sea</category><category>isles</category>"
                + "<media:title>Not this</media:title><description>An hour at sea.</description>"
                + "<content:encoded><![CDATA[<p>The ferry turned back.</p><script>x</script><ul><li>bread</ul>"
                + "<p><a href=x>Read on</a></p>]]></content:encoded>");
        assertEquals("Fog & ferry", article.title());
        assertEquals("tag:62315", article.id());
        assertEquals("https://news.example/fog", article.url());
        assertEquals("Tue, 05 Mar 2024 07:00:00 +0200", wording(article.published()));
        assertEquals("2024-03-05T05:00:00Z", day(article.published()));
        assertEquals("Ann Reed", article.author());
        assertEquals(List.of("sea", "isles"), article.tags());
        assertEquals("An hour at sea.", article.lead());
        assertEquals("The ferry turned back.\nbread", article.body());
        assertEquals("The Isle", article.source());
        assertEquals("en", article.language());
        assertNull(article.original());
    }

    @Test
    void descriptionsAreBodiesWithoutAContent() throws IOException {
        Article article = rss(
                "<title>Fog</title><guid>https://news.example/fog</guid><author>ann@news.example (Ann Reed)"
                        + "</author><description>First &lt;b&gt;line&lt;/b&gt;.&lt;br&gt;Second.</description><category>a, b</category>");
        assertEquals("First line.\nSecond.", article.body());
        assertNull(article.lead());
        assertNull(article.id());
        assertEquals("https://news.example/fog", article.url());
        assertEquals("Ann Reed", article.author());
        assertEquals(List.of("a", "b"), article.tags());
        assertEquals(
                "1 < 2\nand so on",
                rss("<description>1 &lt; 2\n and so on</description>").body());
        assertEquals("", rss("<title>Fog</title>").body());
    }

    @Test
    void rss10AndOlderAreRead() throws IOException {
        Article article = articles("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                    xmlns:dc="http://purl.org/dc/elements/1.1/">
                  <channel rdf:about="https://news.example/"><title>The Isle</title><dc:language>ar</dc:language></channel>
                  <item rdf:about="https://news.example/fog"><title>Fog</title><dc:date>2024-03-05</dc:date>
                    <dc:subject>sea</dc:subject></item>
                </rdf:RDF>""").get(0);
        assertEquals("https://news.example/fog", article.url());
        assertEquals("2024-03-05", wording(article.published()));
        assertEquals(List.of("sea"), article.tags());
        assertEquals("ar", article.language());
        Article old = articles(
                        "<!DOCTYPE rss PUBLIC '-//Netscape//DTD RSS 0.91//EN' 'http://my.netscape.com/rss-0.91.dtd'>"
                                + "<rss version='0.91'><channel><item><title>Fog&nbsp;&eacute;t&unknown;</title></item></channel></rss>")
                .get(0);
        assertEquals("Fog\u00a0\u00e9t&unknown;", old.title());
    }

    @Test
    void entriesOfAtomAreArticles() throws IOException {
        Article article = articles("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fa">
                  <title type="html">The &lt;i&gt;Isle&lt;/i&gt;</title><link rel="self" href="https://news.example/feed"/>
                  <author><name>Desk</name></author>
                  <entry xml:lang="en"><id>urn:1</id><title>1 &lt; 2</title>
                    <link rel="edit" href="https://news.example/edit"/><link href="https://news.example/fog"/>
                    <published>2024-03-05T07:00:00Z</published><updated>2024-03-06T07:00:00Z</updated>
                    <category term="sea" label="Sea"/><summary>Short.</summary>
                    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The ferry &amp; the
                      <b>fog</b>.<br/>Back.</p><h2>Bread</h2><p>At noon.</p></div></content></entry>
                  <entry><id>https://news.example/2</id><title type="html">a &amp;amp; b</title><author><name>Ann</name></author>
                    <source><title>Wire</title></source><content type="text">&lt;b&gt; is bold
                 here</content></entry>
                </feed>""").get(0);
        assertEquals("urn:1", article.id());
        assertEquals("https://news.example/fog", article.url());
        assertEquals("1 < 2", article.title());
        assertEquals("2024-03-05T07:00:00Z", wording(article.published()));
        assertEquals("2024-03-06T07:00:00Z", wording(article.updated()));
        assertEquals(List.of("Sea"), article.tags());
        assertEquals("Short.", article.lead());
        assertEquals("The ferry & the fog.\nBack.\nBread\nAt noon.", article.body());
        assertEquals("Desk", article.author());
        assertEquals("The Isle", article.source());
        assertEquals("en", article.language());
    }

    @Test
    void textOfAtomIsNotMarkup() throws IOException {
        List<Article> articles = articles("""
                <feed xmlns="http://www.w3.org/2005/Atom"><title>The Isle</title>
                  <entry><id>https://news.example/2</id><title type="html">a &amp;amp; b</title><author><name>Ann</name></author>
                    <source><title>Wire</title></source><content type="text">&lt;b&gt; is bold</content></entry></feed>""");
        assertEquals("<b> is bold", articles.get(0).body());
        assertEquals("a & b", articles.get(0).title());
        assertEquals("Ann", articles.get(0).author());
        assertEquals("Wire", articles.get(0).source());
        assertEquals("https://news.example/2", articles.get(0).url());
        assertNull(articles.get(0).id());
    }

    @Test
    void externalEntitiesAreNotRead(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "the secret");
        Article article = articles("<!DOCTYPE rss [<!ENTITY e SYSTEM '" + secret.toUri() + "'>"
                        + "<!ENTITY % p SYSTEM '" + secret.toUri() + "'> %p;]>"
                        + "<rss><channel><item><title>a&e;</title></item></channel></rss>")
                .get(0);
        assertEquals("a&e;", article.title());
    }

    @Test
    void entitiesAreNotExpanded() throws IOException {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 40; i++) {
            laughs.append("<!ENTITY a")
                    .append(i)
                    .append(" '")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        String feed = laughs + "]><rss><channel><item><title>&a39;</title></item></channel></rss>";
        assertEquals("&a39;", articles(feed).get(0).title());
    }

    @Test
    void endlessPartsAreRefused() throws IOException {
        String begin = "<rss><channel><item><title>";
        for (String part : List.of("x", "<a>", "<!--", "<a b='", "<![CDATA[x", "<a/>")) {
            InputStream endless = new SequenceInputStream(
                    new ByteArrayInputStream((begin + part).getBytes(UTF_8)),
                    new EndlessInput(part.equals("<a>") ? "<a>" : part.equals("<a/>") ? "<a/>" : "xxxx"));
            try (ArticleReader reader = open(endless)) {
                IngestException problem = assertThrows(IngestException.class, reader::next);
                assertTrue(
                        String.valueOf(problem.getMessage()).startsWith("a:1: the feed cannot be read further: "),
                        problem.getMessage());
                assertEquals(Optional.empty(), reader.next());
            }
        }
    }

    /** The same bytes for ever. */
    private static final class EndlessInput extends InputStream {
        private final byte[] part;
        private int position;

        EndlessInput(String part) {
            this.part = part.getBytes(UTF_8);
        }

        @Override
        public int read() {
            return part[position++ % part.length];
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            for (int i = 0; i < length; i++) {
                bytes[offset + i] = (byte) read();
            }
            position %= part.length;
            return length;
        }
    }

    @Test
    void cutFeedsGiveWhatIsBeforeTheCut() throws IOException {
        String feed = "<rss><channel>\n<item><title>a</title></item>\n<item><title>b";
        try (ArticleReader reader = open(new ByteArrayInputStream(feed.getBytes(UTF_8)))) {
            assertEquals("a", reader.next().orElseThrow().title());
            IngestException problem = assertThrows(IngestException.class, reader::next);
            assertTrue(
                    String.valueOf(problem.getMessage()).startsWith("a:3: the feed cannot be read further: "),
                    problem.getMessage());
            assertFalse(problem.isOneArticle());
            assertEquals(Optional.empty(), reader.next());
            assertEquals(feed.length(), reader.bytesRead());
        }
    }

    /** The parser of Java would print such errors, or fail in looking for their words. */
    @Test
    void wrongBytesAndDocumentTypesAreTold() throws IOException {
        String latin = "<rss><channel><item><title>caf\u00e9</title></item></channel></rss>";
        assertTrue(
                problem(latin.getBytes(StandardCharsets.ISO_8859_1)).contains("bytes that its encoding does not have"));
        String type = "<!DOCTYPE rss [\u0001<!ELEMENT]><rss><channel><item><title>a</title></item></channel></rss>";
        assertTrue(problem(type.getBytes(StandardCharsets.UTF_8)).contains("cannot be read further"));
        String declared = "<?xml version='1.0' encoding='iso-8859-1'?>" + latin;
        try (ArticleReader reader = new FeedFormat()
                .open(
                        SourceContent.of(
                                "a.rss", new ByteArrayInputStream(declared.getBytes(StandardCharsets.ISO_8859_1))),
                        IngestOptions.DEFAULT)) {
            assertEquals("caf\u00e9", reader.next().orElseThrow().title());
        }
    }

    private static String problem(byte[] feed) throws IOException {
        SourceContent file = SourceContent.of("a.rss", new ByteArrayInputStream(feed));
        try (file) {
            IngestException problem = assertThrows(IngestException.class, () -> {
                try (ArticleReader reader = new FeedFormat().open(file, IngestOptions.DEFAULT)) {
                    reader.next();
                }
            });
            return String.valueOf(problem.getMessage());
        }
    }

    @Test
    void mediaKeepTheirAddresses() throws IOException {
        Article article = rss("<title>Fog</title><description>An hour at sea.</description><media:group>"
                + "<media:content url=' https://news.example/a.jpg ' medium='image'><media:title>A \"pier\"</media:title>"
                + "</media:content><media:content url='https://news.example/b?x=&quot;1&quot;'/></media:group>"
                + "<media:content url='https://news.example/a.jpg'/><media:thumbnail url='https://news.example/t.jpg'/>"
                + "<media:description>Not this</media:description>");
        assertEquals("Fog", article.title());
        assertEquals("An hour at sea.", article.body());
        assertEquals(
                "[\"https://news.example/a.jpg\", \"https://news.example/b?x=\\\"1\\\"\"]",
                article.attributes().get("media-content"));
        assertEquals("\"https://news.example/t.jpg\"", article.attributes().get("media-thumbnail"));
    }

    @Test
    void wordsOfMediaAreTakenWhereThereAreNoOthers() throws IOException {
        Article article = rss("<link>https://news.example/fog</link><media:group><media:title>Fog</media:title>"
                + "<media:description type='html'>&lt;p&gt;An hour at sea.&lt;/p&gt;</media:description>"
                + "<media:keywords>sea, isles</media:keywords><media:thumbnail/></media:group>");
        assertEquals("Fog", article.title());
        assertEquals("An hour at sea.", article.body());
        assertEquals(List.of("sea", "isles"), article.tags());
        assertEquals(Map.of(), article.attributes());
    }

    @Test
    void emptyEntriesAreNamedAndPassedOver() throws IOException {
        String feed =
                "<rss><channel>\n<item><link>https://news.example/</link></item><item><title>b</title></item></channel></rss>";
        try (ArticleReader reader = open(new ByteArrayInputStream(feed.getBytes(UTF_8)))) {
            IngestException problem = assertThrows(IngestException.class, reader::next);
            assertEquals("a:2: an entry without title and text", problem.getMessage());
            assertTrue(problem.isOneArticle());
            assertEquals("b", reader.next().orElseThrow().title());
            assertEquals("a:2: bad", reader.reject("bad").getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss version='2.0'>",
                "<?xml version='1.0'?>\n<!-- x --><rss>",
                "<feed xmlns='http://www.w3.org/2005/Atom'>"
            })
    void firstBytesTell(String head) {
        assertEquals(Recognition.YES, new FeedFormat().recognize(head.getBytes(UTF_8)));
        assertEquals(Recognition.YES, new FeedFormat().recognize(head.getBytes(StandardCharsets.UTF_16)));
    }

    @ParameterizedTest
    @CsvSource({"<feed>", "<rdf:RDF xmlns:rdf='x'>", "<html>", "''", "rss"})
    void otherBytesDoNot(String head) {
        assertEquals(Recognition.NO, new FeedFormat().recognize(head.getBytes(UTF_8)));
    }

    @Test
    void feedsOfAnyNameAreFound(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("feed.xml"), "<rss><channel><item><title>a</title></item></channel></rss>");
        try (ArticleInput input = ArticleInput.open(folder)) {
            assertEquals("a", input.next().orElseThrow().title());
            assertEquals(Optional.empty(), input.next());
        }
        assertEquals(
                List.of("feed", "html"),
                ArticleInput.formats().stream()
                        .filter(format -> format.getClass().getPackage().equals(FeedFormat.class.getPackage()))
                        .map(format -> format.name())
                        .toList());
    }
}
