package org.qirtas.ingest.iptc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qirtas.Article;
import org.qirtas.ingest.ArticleInput;
import org.qirtas.ingest.DateWording;
import org.qirtas.ingest.IngestException;
import org.qirtas.ingest.Recognition;

class IptcFormatTest {

    private static final Path SAMPLES = Path.of("src/test/resources/org/qirtas/ingest/iptc/IptcFuzzTestInputs/items");

    private static String sample(String name) throws IOException {
        return Files.readString(SAMPLES.resolve(name));
    }

    private static ArticleInput input(String xml) {
        return ArticleInput.open(new ByteArrayInputStream(xml.getBytes(UTF_8)), "a.xml");
    }

    private static List<Article> read(ArticleInput input) throws IOException {
        List<Article> articles = new ArrayList<>();
        for (var next = input.next(); next.isPresent(); next = input.next()) {
            articles.add(next.get());
        }
        return articles;
    }

    private static List<Article> read(String xml) throws IOException {
        try (ArticleInput input = input(xml)) {
            return read(input);
        }
    }

    private static String problem(String xml) {
        return String.valueOf(
                assertThrows(IngestException.class, () -> read(xml)).getMessage());
    }

    private static Article item() throws IOException {
        return Article.builder()
                .id("urn:newsml:example.org:7")
                .language("en")
                .title("The ferry turned back")
                .lead("A storm crossed the bay.")
                .author("Mona Haddad")
                .source("Example Press")
                .section("Report")
                .tags(List.of("harbour", "fishing"))
                .published(DateWording.parse("2022-01-27T08:00:00+03:00"))
                .updated(DateWording.parse("2022-01-28T10:30:00+03:00"))
                .body("In the evening\nThe ferry & its crew turned back.\none\ntwo\na b")
                .attribute("version", "3")
                .attribute("copyright", "Example Press")
                .attribute("pubStatus", "stat:usable")
                .attribute("urgency", "4")
                .build();
    }

    @Test
    void aNewsItemWithXhtml() throws IOException {
        assertEquals(List.of(item()), read(sample("item")));
    }

    @Test
    void anNitfDocument() throws IOException {
        Article expected = Article.builder()
                .id("n-7")
                .language("en")
                .title("The ferry turned back")
                .lead("A storm crossed the bay.")
                .author("By Mona Haddad")
                .source("The Evening")
                .section("Local")
                .tags(List.of("harbour", "storm"))
                .published(DateWording.parse("20220128T103000+0300"))
                .body("The ferry\u00a0turned back.\nLater\nIt came in.")
                .attribute("urgency", "4")
                .attribute("copyright", "Example Press")
                .attribute("dateline", "Beirut")
                .build();
        assertEquals(List.of(expected), read(sample("nitf")));
        assertTrue(DateWording.parse("20220128T103000+0300").start().isPresent());
    }

    @Test
    void anItemWithNitf() throws IOException {
        String nitf = sample("nitf").replaceAll("(?s)^.*?(?=<nitf)", "");
        String xml = sample("item").replaceAll("(?s)(<inlineXML[^>]*>).*(</inlineXML>)", "$1" + nitf + "$2");
        Article article = read(xml).get(0);
        assertEquals("The ferry turned back", article.title());
        assertEquals("The ferry\u00a0turned back.\nLater\nIt came in.", article.body());
    }

    @Test
    void aMessageOfManyItems() throws IOException {
        String item = sample("item").replaceAll("(?s)^.*?(?=<newsItem)", "");
        String picture = "<newsItem guid='p'><itemMeta><itemClass qcode='ninat:picture'/></itemMeta></newsItem>";
        String flash = "<newsItem guid='f'><itemMeta><itemClass qcode='ninat:text'/></itemMeta><contentMeta>"
                + "<headline>Ferry late</headline></contentMeta></newsItem>";
        String xml = "<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><header><sent>x</sent></header><itemSet>"
                + "<packageItem guid='k'><itemRef/></packageItem>" + item + picture + "<knowledgeItem/>" + flash + item
                + "</itemSet></newsMessage>";
        try (ArticleInput input = input(xml)) {
            List<Article> articles = read(input);
            assertEquals(
                    List.of(
                            item(),
                            Article.builder().id("f").title("Ferry late").build(),
                            item()),
                    articles);
            assertEquals(
                    Map.of("packages", 1L, "collections of concepts", 1L, "items without text", 1L),
                    input.articlesLeftOut());
        }
    }

    @Test
    void anItemInTwoLanguages() throws IOException {
        String xml = "<newsItem guid='g' xml:lang='fr'><contentMeta><headline xml:lang='fr'>Le bac</headline>"
                + "<headline xml:lang='ar'>العبّارة</headline></contentMeta><contentSet>"
                + "<inlineData contenttype='text/plain'>Le bac est rentré.\n\nTard.</inlineData>"
                + "<inlineData xml:lang='ar' contenttype='text/plain'>عادت العبّارة.</inlineData>"
                + "<inlineData encoding='cs:base64'>AAAA</inlineData></contentSet></newsItem>";
        List<Article> articles = read(xml);
        assertEquals(2, articles.size());
        assertEquals("g", articles.get(0).id());
        assertEquals("fr", articles.get(0).language());
        assertEquals("Le bac", articles.get(0).title());
        assertEquals("Le bac est rentré.\n\nTard.", articles.get(0).body());
        assertEquals("g#ar", articles.get(1).id());
        assertEquals("ar", articles.get(1).language());
        assertEquals("العبّارة", articles.get(1).title());
        assertEquals("عادت العبّارة.", articles.get(1).body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "ISO-8859-1"})
    void theDeclarationTellsTheEncoding(String encoding) throws IOException {
        String xml = sample("item").replace("صيد", "").replace("UTF-8", encoding);
        byte[] bytes = (encoding.equals("UTF-16LE") ? "\uFEFF" + xml : xml).getBytes(Charset.forName(encoding));
        try (ArticleInput input = ArticleInput.open(new ByteArrayInputStream(bytes), "a.xml")) {
            assertEquals(List.of(item()), read(input));
        }
    }

    @Test
    void nothingOutsideTheFileIsRead(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        for (String declaration : new String[] {
            "<!ENTITY a SYSTEM '" + secret.toUri() + "'>",
            "<!ENTITY a 'b'>",
            "<!ENTITY % p SYSTEM '" + secret.toUri() + "'> %p;"
        }) {
            String problem = problem("<!DOCTYPE nitf [" + declaration + "]><nitf><body><body.content><p>&a;</p>"
                    + "</body.content></body></nitf>");
            assertTrue(problem.contains("the entity &a; is not known"), problem);
        }
        StringBuilder laughs = new StringBuilder("<!DOCTYPE nitf [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a")
                    .append(i)
                    .append(" '")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        String problem = problem(laughs + "]><nitf><body><body.content><p>&a29;</p></body.content></body></nitf>");
        assertTrue(problem.contains("the entity &a29; is not known"), problem);
    }

    @Test
    void endlessItemsAreRefused() {
        String begin = "<newsItem guid='a'><contentSet><inlineData>";
        String text = problem(begin + "x".repeat(17 << 20));
        assertTrue(text.startsWith("a.xml:") && text.endsWith("an item of more than 16 Mi characters"), text);
        InputStream endless = new SequenceInputStream(
                new ByteArrayInputStream("<newsItem guid='".getBytes(UTF_8)), new InputStream() {
                    @Override
                    public int read() {
                        return 'x';
                    }

                    @Override
                    public int read(byte[] target, int offset, int length) {
                        java.util.Arrays.fill(target, offset, offset + length, (byte) 'x');
                        return length;
                    }
                });
        ArticleInput input = ArticleInput.open(endless, "a.xml");
        String problem =
                String.valueOf(assertThrows(IngestException.class, input::next).getMessage());
        assertEquals("a.xml: an item of more than 64 MiB", problem);
        String deep = problem("<newsItem>" + "<a>".repeat(1_001));
        assertTrue(deep.endsWith("elements nest deeper than 1,000 levels"), deep);
    }

    @Test
    void brokenXmlHasItsPlace() throws IOException {
        String problem = problem(sample("cut"));
        assertTrue(problem.startsWith("a.xml:1"), problem);
        assertTrue(problem.contains("not well-formed XML: "), problem);
        String unknown = problem("<newsItem>\n<contentSet><inlineData>&eacute;</inlineData></contentSet></newsItem>");
        assertEquals("a.xml:2: the entity &eacute; is not known; write the character itself", unknown);
    }

    @Test
    void bytesOfAnotherEncodingAreToldAndNothingIsPrinted() throws IOException {
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, UTF_8));
        try (ArticleInput input = ArticleInput.open(
                new ByteArrayInputStream("<nitf><body>\u00e9</body></nitf>".getBytes(ISO_8859_1)), "a.xml")) {
            String problem = String.valueOf(
                    assertThrows(IngestException.class, input::next).getMessage());
            assertTrue(problem.endsWith("bytes that its encoding does not have"), problem);
        } finally {
            System.setErr(before);
        }
        assertEquals("", printed.toString(UTF_8));
        String unknown = problem("<?xml version='1.0' encoding='x-none'?><nitf/>");
        assertEquals("a.xml: XML in an encoding that Java does not know", unknown);
    }

    @Test
    void anItemBeforeTheDamageIsRead() throws IOException {
        String item = sample("item").replaceAll("(?s)^.*?(?=<newsItem)", "");
        try (ArticleInput input = input("<newsMessage><itemSet>" + item + "<newsItem><")) {
            assertEquals(item(), input.next().orElseThrow());
            assertEquals("a.xml:1: why", input.reject("why").getMessage());
            assertTrue(input.reject("why").isOneArticle());
            assertThrows(IngestException.class, input::next);
            assertTrue(input.next().isEmpty());
        }
    }

    @Test
    void theRootElementTells() throws IOException {
        IptcFormat format = new IptcFormat();
        for (String sample : List.of("item", "nitf", "message", "entity")) {
            assertEquals(Recognition.YES, format.recognize(sample(sample).getBytes(UTF_8)), sample);
        }
        for (String other : List.of("<rss version='2.0'>", "<html>", "<nitfy>", "<!-- <nitf> --><html>")) {
            assertEquals(Recognition.MAYBE, format.recognize(other.getBytes(UTF_8)), other);
        }
        assertEquals(Recognition.NO, format.recognize("{}".getBytes(UTF_8)));
        assertEquals("application/vnd.iptc.g2.newsitem+xml", format.mediaTypes().get(0));
        assertEquals(Collections.emptyList(), read("<conceptItem guid='c'/>"));
    }
}
