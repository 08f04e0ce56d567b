package org.qirtas.ingest.web;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.qirtas.Article;
import org.qirtas.ingest.ArticleReader;
import org.qirtas.ingest.IngestException;
import org.qirtas.ingest.IngestOptions;
import org.qirtas.ingest.SourceContent;
import org.qirtas.ingest.internal.XmlText;

/** The entries of a feed. Holds one entry in memory, of at most 32 Mi characters. For one thread. */
final class FeedReader implements ArticleReader {

    private static final Set<String> ENTRIES = Set.of("item", "entry");
    private static final Set<String> FEEDS = Set.of("rss", "RDF", "channel", "feed");
    private static final String UNREADABLE = "the feed cannot be read further: ";
    private static final int MAX_EVENT_BYTES = 64 << 20;

    private final SourceContent file;
    private final EventInput input;
    private final FeedEvents xml;
    private final FeedArticle articles;
    private final FeedElement feed = new FeedElement();
    private long line;
    private boolean isEnd;

    FeedReader(SourceContent file, IngestOptions options) throws IOException {
        this.file = file;
        articles = new FeedArticle(feed, options.dateConvention());
        Charset encoding = XmlText.encoding(file.stream(), file.name());
        input = new EventInput(file.stream(), MAX_EVENT_BYTES);
        try {
            xml = new FeedEvents(input, encoding);
        } catch (XMLStreamException e) {
            throw problem(e);
        }
    }

    @Override
    public Optional<Article> next() throws IOException {
        try {
            while (!isEnd && xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    Optional<FeedElement> entry = begin(xml.getLocalName());
                    if (entry.isPresent()) {
                        return Optional.of(articles.of(entry.get()).orElseThrow(this::empty));
                    }
                }
            }
        } catch (XMLStreamException e) {
            isEnd = true;
            throw problem(e);
        } catch (MissingResourceException e) {
            isEnd = true;
            throw new IngestException(file.name(), line, UNREADABLE + XmlText.problem(e));
        }
        isEnd = true;
        return Optional.empty();
    }

    /** Reads the element that has just begun, if it is an entry or says something about the feed. */
    private Optional<FeedElement> begin(String name) throws XMLStreamException {
        if (ENTRIES.contains(name)) {
            line = xml.getLocation().getLineNumber();
            return Optional.of(FeedElement.read(xml));
        }
        if (FEEDS.contains(name)) {
            feed.addLanguage(xml);
        } else {
            feed.addChild(xml);
        }
        return Optional.empty();
    }

    private IngestException empty() {
        return IngestException.ofArticle(file.name(), line, "an entry without title and text");
    }

    /** What stopped a parser: the stream, a limit, or text that is not XML. */
    private IOException problem(XMLStreamException cause) {
        if (input.problem().isPresent() && !input.isLimit()) {
            return input.problem().get();
        }
        String message = input.problem().map(IOException::getMessage).orElseGet(() -> XmlText.problem(cause));
        long place = cause.getLocation() == null
                ? 0
                : Math.max(0, cause.getLocation().getLineNumber());
        IngestException problem = new IngestException(file.name(), place, UNREADABLE + message);
        problem.initCause(cause);
        return problem;
    }

    @Override
    public IngestException reject(String problem) {
        return IngestException.ofArticle(file.name(), line, problem);
    }

    @Override
    public long bytesRead() {
        return input.count();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
