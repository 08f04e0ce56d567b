package org.qirtas.site;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.qirtas.ArchiveSet;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.ArticleFilter;
import org.qirtas.ArticleOrder;
import org.qirtas.CorruptArchiveException;

/**
 * The newest articles as a feed in Atom (RFC 4287). Its links are relative, so that it works wherever the folder is. For
 * one thread.
 */
final class Feed {
    private static final int ARTICLES = 50;
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    /** Dates of Atom have years of four digits. */
    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{7e}\\x{a0}-\\x{d7ff}\\x{e000}-\\x{fffd}\\x{10000}-\\x{10ffff}]");

    private final String title;
    private final StringWriter written = new StringWriter();
    private final XMLStreamWriter xml;

    private Feed(String title) throws XMLStreamException {
        this.title = title;
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(written);
    }

    /** An article and the address of its page. */
    private record Entry(Article article, String address) {}

    /**
     * The feed of some archives.
     *
     * @param archives the archives, in the order of the page
     * @param title the title of the page
     */
    static String of(List<Path> archives, String title) throws IOException {
        List<Entry> entries = newest(archives);
        try {
            Feed feed = new Feed(title);
            feed.write(entries);
            return feed.written + "\n";
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text in memory can be written", e);
        }
    }

    private static List<Entry> newest(List<Path> archives) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (ArchiveSet set = ArchiveSet.open(archives);
                LongStream ordinals = set.select(ArticleFilter.ALL)
                        .order(ArticleOrder.NEWEST_FIRST)
                        .limit(ARTICLES)
                        .ordinals()) {
            for (long ordinal : ordinals.toArray()) {
                try {
                    entries.add(new Entry(set.article(ordinal), address(set.member(ordinal), ordinal)));
                } catch (CorruptArchiveException e) {
                    // The page tells of a damaged article where it is opened.
                }
            }
        }
        return entries;
    }

    private static String address(ArchiveSet.Member member, long ordinal) {
        String file = String.valueOf(Path.of(member.name()).getFileName());
        String encoded = URLEncoder.encode(file, StandardCharsets.UTF_8).replace("+", "%20");
        return "index.html#/article/" + encoded + '/' + (ordinal - member.first());
    }

    private void write(List<Entry> entries) throws XMLStreamException {
        xml.writeStartDocument("utf-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        text("title", title);
        text("id", id(title));
        text(
                "updated",
                entries.stream()
                        .map(entry -> updated(entry.article))
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH)
                        .toString());
        link("self", "feed.atom");
        link("alternate", "index.html");
        for (Entry entry : entries) {
            write(entry);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void write(Entry entry) throws XMLStreamException {
        Article article = entry.article;
        xml.writeStartElement("entry");
        if (article.language() != null && LANGUAGE.matcher(article.language()).matches()) {
            xml.writeAttribute("xml:lang", article.language());
        }
        text("title", article.title() == null ? article.key() : article.title());
        text("id", id(title + ' ' + entry.address + ' ' + article.key()));
        text("updated", updated(article).toString());
        Optional<Instant> published = instant(article.published());
        if (published.isPresent()) {
            text("published", published.get().toString());
        }
        link("alternate", entry.address);
        xml.writeStartElement("author");
        text("name", article.source() == null ? title : article.source());
        xml.writeEndElement();
        if (article.section() != null) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", printable(article.section()));
        }
        if (article.lead() != null) {
            text("summary", article.lead());
        }
        xml.writeEndElement();
    }

    private void text(String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(printable(text));
        xml.writeEndElement();
    }

    private void link(String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }

    /** The text, with U+FFFD for what XML does not allow, and for controls. */
    private static String printable(String text) {
        return UNPRINTABLE.matcher(text).replaceAll("\uFFFD");
    }

    /** A name that is the same each time the folder is written. */
    private static String id(String text) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The date of the last change or of publication; a feed needs one. */
    private static Instant updated(Article article) {
        return instant(article.updated()).or(() -> instant(article.published())).orElse(Instant.EPOCH);
    }

    private static Optional<Instant> instant(@Nullable ArticleDate date) {
        return Optional.ofNullable(date).flatMap(ArticleDate::start).filter(start -> !start.isBefore(EARLIEST));
    }
}
