package org.qirtas.ingest.iptc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qirtas.Article;
import org.qirtas.ingest.IngestOptions;
import org.qirtas.ingest.iptc.ItemContent.Field;

/**
 * An item of NewsML-G2:
 *
 * <pre>
 * newsItem guid version xml:lang
 *   rightsInfo    copyrightNotice
 *   itemMeta      itemClass, provider, firstCreated, versionCreated, pubStatus, title
 *   contentMeta   headline, description, by, creator, infoSource, genre, keyword, subject, dateline, slugline, urgency, language
 *   contentSet    inlineXML and inlineData: the texts
 * </pre>
 *
 * For one thread.
 */
final class NewsItem {

    /** A text of the item. */
    private record Text(String body, Optional<String> language) {}

    private final XmlCursor xml;
    private final ItemContent content = new ItemContent();
    private final List<Text> texts = new ArrayList<>();
    private final List<Optional<String>> created = new ArrayList<>();
    private final List<Optional<String>> creators = new ArrayList<>();
    private Optional<String> itemClass = Optional.empty();

    private NewsItem(XmlCursor xml) {
        this.xml = xml;
    }

    /** Reads the current element to its end. Gives no article if it has no text. */
    static List<Article> read(XmlCursor xml, IngestOptions options) throws IOException {
        NewsItem item = new NewsItem(xml);
        item.read();
        return item.articles(options);
    }

    private void read() throws IOException {
        int depth = xml.depth();
        Optional<String> itemLanguage = xml.language();
        content.id(xml.attribute("guid"));
        content.attribute("version", xml.attribute("version"));
        while (xml.nextChild(depth)) {
            switch (xml.name()) {
                case "rightsInfo" -> rights();
                case "itemMeta" -> itemMeta();
                case "contentMeta" -> contentMeta();
                case "contentSet" -> contentSet();
                default -> {
                    // the next child is looked for past it
                }
            }
        }
        content.language(itemLanguage);
    }

    private void rights() throws IOException {
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            if (xml.name().equals("copyrightNotice")) {
                content.attribute("copyright", Paragraphs.line(xml));
            }
        }
    }

    private void itemMeta() throws IOException {
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            switch (xml.name()) {
                case "itemClass" -> itemClass = code();
                case "provider" -> content.add(Field.SOURCE, named(), Optional.empty());
                case "firstCreated" -> created.add(0, Paragraphs.line(xml));
                case "versionCreated" -> versionCreated();
                case "pubStatus" -> content.attribute("pubStatus", code());
                case "title" -> content.attribute("itemTitle", Paragraphs.line(xml));
                default -> {
                    // the next child is looked for past it
                }
            }
        }
    }

    private void versionCreated() throws IOException {
        Optional<String> date = Paragraphs.line(xml);
        created.add(date);
        content.add(Field.CHANGED, date, Optional.empty());
    }

    private void contentMeta() throws IOException {
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            Optional<String> language = xml.language();
            switch (xml.name()) {
                case "contentCreated" -> created.add(0, Paragraphs.line(xml));
                case "headline" -> content.add(Field.TITLE, Paragraphs.line(xml), language);
                case "description" -> content.add(Field.LEAD, Paragraphs.of(xml), language);
                case "by" -> content.add(Field.AUTHOR, Paragraphs.line(xml), language);
                case "creator" -> creators.add(named());
                case "infoSource" -> content.attribute("infoSource", named());
                case "genre" -> names(Field.SECTION);
                case "keyword" -> content.add(Field.TAG, Paragraphs.line(xml), language);
                case "subject" -> names(Field.TAG);
                case "language" -> content.language(xml.attribute("tag"));
                case "slugline", "urgency", "dateline" -> content.attribute(xml.name(), Paragraphs.line(xml));
                default -> {
                    // the next child is looked for past it
                }
            }
        }
    }

    /** The code of the current element, such as {@code ninat:text}. */
    private Optional<String> code() {
        return xml.attribute("qcode").or(() -> xml.attribute("uri"));
    }

    /** The name in the current element, or what identifies it. */
    private Optional<String> named() throws IOException {
        Optional<String> literal = xml.attribute("literal").or(this::code);
        int depth = xml.depth();
        Optional<String> name = Optional.empty();
        while (xml.nextChild(depth)) {
            if (xml.name().equals("name") && name.isEmpty()) {
                name = Paragraphs.line(xml);
            }
        }
        return name.or(() -> literal);
    }

    /** Adds the names in the current element, each in its language. */
    private void names(Field field) throws IOException {
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            if (xml.name().equals("name")) {
                Optional<String> language = xml.language();
                content.add(field, Paragraphs.line(xml), language);
            }
        }
    }

    private void contentSet() throws IOException {
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            Optional<String> language = xml.language();
            if (xml.name().equals("inlineXML")) {
                inlineXml(language);
            } else if (xml.name().equals("inlineData")
                    && xml.attribute("encoding").isEmpty()) {
                InlineText.of(xml).ifPresent(text -> texts.add(new Text(text, language)));
            }
        }
    }

    private void inlineXml(Optional<String> language) throws IOException {
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            Optional<String> own = xml.language().or(() -> language);
            Optional<String> text =
                    xml.name().equals("nitf") ? new NitfBody(xml, content).read(own) : Paragraphs.of(xml);
            text.ifPresent(body -> texts.add(new Text(body, own)));
        }
    }

    private List<Article> articles(IngestOptions options) {
        created.stream()
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(date -> content.add(Field.CREATED, Optional.of(date), Optional.empty()));
        if (!content.has(Field.AUTHOR)) {
            creators.forEach(name -> content.add(Field.AUTHOR, name, Optional.empty()));
        }
        List<Article> articles = new ArrayList<>();
        for (Text text : texts) {
            articles.add(content.article(text.body, text.language, articles.isEmpty(), options));
        }
        boolean isText = itemClass.map(code -> code.endsWith("text")).orElse(false);
        return texts.isEmpty() && isText ? List.of(content.article("", Optional.empty(), true, options)) : articles;
    }
}
