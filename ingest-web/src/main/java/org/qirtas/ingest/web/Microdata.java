package org.qirtas.ingest.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** What a page states in attributes of its elements: microdata of schema.org, RDFa, and microformats. */
final class Microdata implements MetadataSource {

    private static final Map<PageField, List<String>> WORDINGS = Map.ofEntries(
            Map.entry(PageField.TITLE, List.of("[itemprop=headline]", "[property$=headline]", ".entry-title, .p-name")),
            Map.entry(PageField.LEAD, List.of("[itemprop=description]", ".entry-summary, .p-summary")),
            Map.entry(
                    PageField.PUBLISHED,
                    List.of(
                            "[itemprop~=datePublished]",
                            "[property$=datePublished]",
                            "[itemprop~=dateCreated]",
                            "[property=dc:date], [property=dc:created]",
                            "time[pubdate]",
                            ".dt-published, .hentry .published, time.published, time.entry-date")),
            Map.entry(
                    PageField.UPDATED,
                    List.of(
                            "[itemprop~=dateModified]",
                            "[property$=dateModified]",
                            ".dt-updated, .hentry .updated, time.updated")),
            Map.entry(
                    PageField.AUTHOR,
                    List.of(
                            "[itemprop~=author] [itemprop=name]",
                            "[itemprop~=author]",
                            "[property$=author] [property$=name]",
                            "[itemprop~=creator]",
                            "a[rel~=author]",
                            ".author.vcard .fn, .vcard .author, .p-author")),
            Map.entry(PageField.SECTION, List.of("[itemprop=articleSection]")),
            Map.entry(PageField.LANGUAGE, List.of("[itemprop=inLanguage]")),
            Map.entry(PageField.TAGS, List.of("[itemprop=keywords]", "a[rel~=tag]")),
            Map.entry(
                    PageField.SOURCE,
                    List.of("[itemprop=publisher] [itemprop=name]", "[itemprop=publisher]:not([itemscope])")),
            Map.entry(PageField.URL, List.of("[itemprop=mainEntityOfPage]")));

    private static final Map<PageField, List<Evaluator>> QUERIES = parsed();

    private static final List<String> VALUES = List.of("content", "datetime");

    private static final int MOST = 100;
    /** How many elements may be between the name of an author and the names of all. */
    private static final int BYLINE_DEPTH = 2;

    private final Document page;

    private Microdata(Document page) {
        this.page = page;
    }

    private static Map<PageField, List<Evaluator>> parsed() {
        Map<PageField, List<Evaluator>> queries = new EnumMap<>(PageField.class);
        WORDINGS.forEach((field, wordings) ->
                queries.put(field, wordings.stream().map(Selector::evaluatorOf).toList()));
        return queries;
    }

    /** Reads a page. */
    static Microdata of(Document page) {
        return new Microdata(page);
    }

    @Override
    public List<String> values(PageField field) {
        boolean isList = field == PageField.TAGS || field == PageField.AUTHOR;
        return QUERIES.getOrDefault(field, List.of()).stream()
                .map(query -> elements(query, field)
                        .map(element -> value(element, field))
                        .filter(value -> !value.isEmpty())
                        .limit(isList ? MOST : 1)
                        .toList())
                .filter(values -> !values.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The elements with a fact. Names of authors stand together, and others are those of comments and other articles. */
    private Stream<Element> elements(Evaluator query, PageField field) {
        List<Element> all = page.select(query);
        if (field != PageField.AUTHOR || all.size() < 2) {
            return all.stream();
        }
        List<Element> found = all.stream()
                .limit(MOST)
                .filter(element -> !OtherArticles.contain(element))
                .toList();
        return found.isEmpty()
                ? Stream.empty()
                : found.stream().filter(byline(found.get(0)).getAllElements()::contains);
    }

    /** The element with the names of all authors. */
    private static Element byline(Element name) {
        Element byline = name;
        for (int i = 0; i < BYLINE_DEPTH && byline.parent() != null; i++) {
            byline = byline.parent();
        }
        return byline;
    }

    private static String value(Element element, PageField field) {
        return Stream.concat(VALUES.stream().map(element::attr), Stream.of(link(element, field), element.text()))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String link(Element element, PageField field) {
        if (field != PageField.URL) {
            return "";
        }
        return element.attr("href").isEmpty() ? element.attr("itemid") : element.attr("href");
    }
}
