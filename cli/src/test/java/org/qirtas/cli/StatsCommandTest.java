package org.qirtas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.Archive;
import org.qirtas.ArticleFilter;
import org.qirtas.SectionInfo;
import org.qirtas.SectionKind;
import org.qirtas.ValueCount;
import org.qirtas.testing.CountedSource;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

class StatsCommandTest {
    private static final long HEADER_BYTES = 64;

    @TempDir
    Path folder;

    private Path archive;

    @BeforeEach
    void pack() throws IOException {
        Path lines = Files.writeString(folder.resolve("news.jsonl"), """
                {"id":"1","source":"س","lang":"ar","author":"A","published":"2022-01-31","body":"b"}
                {"id":"2","source":"س","lang":"ar","author":"B","published":"2022-01-01","body":"b"}
                {"id":"3","source":"s","lang":"en","author":"B","published":"2022-03-31","body":"b"}
                {"id":"4","section":"x\\ty","published":"soon","body":"b"}
                """);
        archive = folder.resolve("news.qrt");
        Run.of("pack", lines, "-o", archive).done();
    }

    private String stats(Object... args) {
        Object[] line = new Object[args.length + 2];
        line[0] = "stats";
        line[1] = archive;
        System.arraycopy(args, 0, line, 2, args.length);
        return Run.of(line).done().out();
    }

    @Test
    void aLineForEachValue() {
        assertEquals("2022-01\t2\n2022-03\t1\n-\t1\n", stats());
        assertEquals("2022\t3\n-\t1\n", stats("--by=year"));
        assertEquals("س\t2\ns\t1\n-\t1\n", stats("--by", "source"));
        assertEquals("ar\t2\nen\t1\n-\t1\n", stats("--by", "language"));
        assertEquals("x y\t1\n-\t3\n", stats("--by", "section"));
        assertEquals("B\t2\nA\t1\n-\t1\n", stats("--by", "author"));
        assertEquals("B\t2\n", stats("--by", "author", "--limit=1"));
        assertEquals("2022-03\t1\n", stats("--source=s"));
    }

    @Test
    void asJson() {
        assertEquals("""
                {"value":"ar","count":2}
                {"value":"en","count":1}
                {"count":1}
                """, stats("--by=language", "--json"));
    }

    @Test
    void barsOnATerminal() {
        assertEquals("""
                month    articles   share
                2022-01         2  50.0 %  ████████████████
                2022-02         0   0.0 %
                2022-03         1  25.0 %  ████████
                -               1  25.0 %  ████████
                """, Run.onTerminal(43, 24, "stats", archive).done().out().replaceAll(" +\n", "\n"));
        assertEquals(
                """
                language  articles   share
                ar               2  50.0 %  ████████████████
                """,
                Run.onTerminal(44, 24, "stats", archive, "--by=language", "--limit=1")
                        .done()
                        .out());
        assertEquals("▏", BarTable.bar(1, 10_000, 10));
        assertEquals("██▌", BarTable.bar(5, 10, 5));
    }

    /** What counts read is not more than the columns, and their header twice. */
    @Test
    void noArticleIsRead() throws IOException {
        CountedSource source = new CountedSource(Files.readAllBytes(archive));
        try (Archive opened = Archive.open(source, "news")) {
            long columns = opened.info().sections().stream()
                            .filter(section -> section.kind() == SectionKind.COLUMNS)
                            .mapToLong(SectionInfo::bytes)
                            .sum()
                    + HEADER_BYTES;
            source.takeRead();
            for (Property property : EnumSet.complementOf(EnumSet.of(Property.AUTHOR))) {
                assertFalse(property.counts(opened, ArticleFilter.ALL).isEmpty());
            }
            assertFalse(Overview.of(opened).sources().isEmpty());
            long read = source.takeRead();
            assertTrue(read > 0 && read <= columns, read + " of " + opened.info());
            assertEquals(3, Property.AUTHOR.counts(opened, ArticleFilter.ALL).size());
            long all = read + source.takeRead();
            assertTrue(all > columns, all + " of " + columns);
        }
    }

    @Test
    void pictures() throws IOException, ParserConfigurationException, SAXException {
        Path svg = folder.resolve("months.svg");
        assertEquals("", stats("--plot", svg));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        Document document = factory.newDocumentBuilder().parse(svg.toFile());
        assertEquals("svg", document.getDocumentElement().getTagName());
        Path png = folder.resolve("sources.PNG");
        assertEquals("", stats("--by=source", "--plot", png));
        BufferedImage image = ImageIO.read(png.toFile());
        assertEquals(1200, image.getWidth());
        Run.of("stats", archive, "--plot", png).ends(3);
        stats("--plot", png, "--force");
        Run.of("stats", archive, "--plot", folder.resolve("a.gif")).ends(2);
        Run.of("stats", archive, "--plot", archive, "--force").ends(2);
    }

    @Test
    void periodsWithoutArticlesAreFilledIn() {
        assertEquals(
                List.of(count("2021", 1), count("2022", 0), count("2023", 2), new ValueCount(null, 5)),
                Periods.filled(List.of(count("2021", 1), count("2023", 2), new ValueCount(null, 5))));
        assertEquals(
                List.of(count("2021-11", 1), count("2021-12", 0), count("2022-01", 0), count("2022-02", 1)),
                Periods.filled(List.of(count("2021-11", 1), count("2022-02", 1))));
        List<ValueCount> wrong = List.of(count("0001-01", 1), count("2022-02", 1));
        assertEquals(wrong, Periods.filled(wrong));
        List<ValueCount> old = List.of(count("-0500", 1), count("2022", 1));
        assertEquals(old, Periods.filled(old));
        assertEquals(List.of(), Periods.filled(List.of()));
    }

    private static ValueCount count(String value, long count) {
        return new ValueCount(value, count);
    }

    @Test
    void wrongUsage() {
        assertTrue(Run.of("stats", archive, "--by=colour").ends(2).err().contains("--by"));
        Run.of("stats", archive, "--limit=0").ends(2);
    }

    @Test
    void infoBeginsWithWhatAPersonWantsToKnow() throws IOException {
        String info = Run.of("info", archive).done().out();
        assertTrue(info.startsWith("""
                articles    4
                published   2022-01-01 to 2022-03-31
                undated     1
                sources     س 2, s 1
                languages   ar 2, en 1
                dates       1 not understood
                            such as 'soon'
                no title    4 articles, such as '1'

                bytes\s"""), info);
        assertTrue(info.contains("\nfield  "), info);
        Map<String, Object> json =
                Json.object(Run.of("info", archive, "--json").done().out());
        assertEquals("2022-01-01", json.get("firstDay"));
        assertEquals("2022-03-31", json.get("lastDay"));
        assertEquals(1L, json.get("undated"));
        assertEquals(3, Json.list(json, "sources").size());
    }
}
