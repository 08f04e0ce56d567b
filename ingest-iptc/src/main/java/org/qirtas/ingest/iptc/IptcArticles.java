package org.qirtas.ingest.iptc;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.qirtas.Article;
import org.qirtas.ingest.ArticleReader;
import org.qirtas.ingest.IngestException;
import org.qirtas.ingest.IngestOptions;
import org.qirtas.ingest.SourceContent;

/** The articles of a file, item by item. For one thread. */
final class IptcArticles implements ArticleReader {

    /** The items that are no articles, with their names in the plural. */
    private static final Map<String, String> OTHER_ITEMS = Map.of(
            "packageItem", "packages",
            "conceptItem", "concepts",
            "knowledgeItem", "collections of concepts",
            "planningItem", "plans of coverage",
            "catalogItem", "catalogues");

    private final SourceContent file;
    private final IngestOptions options;
    private final Deque<Article> articles = new ArrayDeque<>();
    private final Map<String, Long> leftOut = new TreeMap<>();
    private Optional<XmlCursor> cursor = Optional.empty();
    private boolean isEnd;
    private long line;

    IptcArticles(SourceContent file, IngestOptions options) {
        this.file = file;
        this.options = options;
    }

    @Override
    public Optional<Article> next() throws IOException {
        boolean goesOn = false;
        try {
            while (articles.isEmpty() && !isEnd) {
                readElement(open());
            }
            goesOn = !articles.isEmpty();
            return Optional.ofNullable(articles.poll());
        } finally {
            isEnd |= !goesOn;
        }
    }

    private XmlCursor open() throws IOException {
        if (cursor.isEmpty()) {
            cursor = Optional.of(new XmlCursor(file));
        }
        return cursor.get();
    }

    private void readElement(XmlCursor xml) throws IOException {
        xml.beginItem();
        XmlCursor.Event event = xml.next();
        isEnd = event == XmlCursor.Event.END_OF_FILE;
        if (event == XmlCursor.Event.START) {
            line = xml.line();
            item(xml);
        }
    }

    private void item(XmlCursor xml) throws IOException {
        String others = OTHER_ITEMS.get(xml.name());
        if (others != null) {
            leftOut.merge(others, 1L, Long::sum);
            skip(xml);
        } else if (xml.name().equals("newsItem")) {
            add(NewsItem.read(xml, options));
        } else if (xml.name().equals("nitf")) {
            nitf(xml);
        }
    }

    private static void skip(XmlCursor xml) throws IOException {
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            // past all children, which counts their bytes as those of one item
        }
    }

    private void nitf(XmlCursor xml) throws IOException {
        ItemContent content = new ItemContent();
        content.language(xml.language());
        Optional<String> text = new NitfBody(xml, content).read(content.language());
        add(text.map(body -> List.of(content.article(body, Optional.empty(), true, options)))
                .orElse(List.of()));
    }

    private void add(List<Article> read) {
        articles.addAll(read);
        if (read.isEmpty()) {
            leftOut.merge("items without text", 1L, Long::sum);
        }
    }

    @Override
    public IngestException reject(String problem) {
        return IngestException.ofArticle(file.name(), line, problem);
    }

    @Override
    public long bytesRead() {
        return cursor.map(XmlCursor::bytesRead).orElse(0L);
    }

    @Override
    public Map<String, Long> leftOut() {
        return leftOut;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
