package org.qirtas.ingest.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page shows its readers: headings, times, dates and names near the article. */
final class VisibleMarkup implements MetadataSource {

    private static final Set<String> UPDATED = Set.of("updated", "update", "modified", "lastmod", "edited");
    private static final Set<String> DATES = Set.of(
            "date",
            "datetime",
            "time",
            "timestamp",
            "published",
            "publish",
            "pubdate",
            "posted",
            "postdate",
            "dateline",
            "publication");
    /** What stands in a heading above the title. */
    private static final Set<String> KICKERS = Set.of(
            "kicker", "dachzeile", "overline", "topline", "eyebrow", "roofline", "pretitle", "supertitle", "surtitle");

    private static final Set<String> NAMES = Set.of(
            "byline",
            "author",
            "authors",
            "writer",
            "reporter",
            "autor",
            "autoren",
            "auteur",
            "authorname",
            "contributor",
            "verfasser");

    /** The longest text that is a date or a name, and no more than that. */
    private static final int LONGEST = 100;

    /** How many elements with such a class are examined. */
    private static final int EXAMINED = 50;

    /** How many lines after the first heading may have the date. */
    private static final int LINES = 10;

    /** A longer line begins the text of an article. */
    private static final int PARAGRAPH = 300;

    private final Document page;
    private @Nullable Set<Element> boilerplate;
    private @Nullable List<String> afterHeading;

    private VisibleMarkup(Document page) {
        this.page = page;
    }

    /** What is not the article. It is looked for only if the page does not state everything. */
    private Set<Element> boilerplate() {
        Set<Element> known = boilerplate;
        if (known == null) {
            known = Boilerplate.in(page.body(), false);
            boilerplate = known;
        }
        return known;
    }

    /** Reads a page. */
    static VisibleMarkup of(Document page) {
        return new VisibleMarkup(page);
    }

    @Override
    public List<String> values(PageField field) {
        return switch (field) {
            case TITLE ->
                Stream.of(page.title()).filter(title -> !title.isBlank()).toList();
            case HEADING -> headings();
            case LANGUAGE -> languages();
            case PUBLISHED ->
                Stream.<Supplier<Stream<String>>>of(() -> times(false), () -> dates(false), this::afterHeading)
                        .flatMap(Supplier::get)
                        .toList();
            case UPDATED -> Stream.concat(times(true), dates(true)).toList();
            case AUTHOR ->
                Stream.<Supplier<Stream<String>>>of(this::names, this::labelled)
                        .flatMap(Supplier::get)
                        .flatMap(name -> PersonName.of(name).stream())
                        .limit(1)
                        .toList();
            default -> List.of();
        };
    }

    private List<String> headings() {
        return page.select("h1").stream()
                .map(VisibleMarkup::withoutKicker)
                .filter(heading -> !heading.isBlank())
                .toList();
    }

    /** The text of a heading without the line above it, unless a colon joins them. */
    private static String withoutKicker(Element heading) {
        boolean hasKicker = heading.children().stream().anyMatch(child -> MarkupWords.hasAny(child, KICKERS));
        if (!hasKicker) {
            return heading.text();
        }
        Element rest = heading.clone();
        rest.children().removeIf(child -> MarkupWords.hasAny(child, KICKERS));
        String title = rest.text();
        return title.isBlank() || title.startsWith(":") ? heading.text() : title;
    }

    private List<String> languages() {
        return Stream.of("lang", "xml:lang")
                .flatMap(name ->
                        page
                                .select("html[" + name.replace(":", "|") + "], body[" + name.replace(":", "|") + "]")
                                .stream()
                                .map(element -> element.attr(name)))
                .filter(language -> !language.isBlank())
                .toList();
    }

    private Stream<String> times(boolean isUpdate) {
        return page.select("time").stream()
                .filter(this::isNearArticle)
                .limit(EXAMINED)
                .filter(time -> isUpdate(time) == isUpdate)
                .flatMap(time -> Stream.of(time.attr("datetime"), time.text()))
                .filter(VisibleMarkup::isShort);
    }

    private Stream<String> dates(boolean isUpdate) {
        return marked(DATES).filter(element -> isUpdate(element) == isUpdate).map(Element::text);
    }

    /** Short lines between the first heading and the text of the article. */
    private Stream<String> afterHeading() {
        List<String> known = afterHeading;
        if (known == null) {
            List<TextBlock> blocks = TextBlocks.of(page.body(), boilerplate()).in(page.body());
            known = blocks.stream()
                    .dropWhile(block -> !MarkupBlocks.isTitle(block.element()))
                    .limit(LINES)
                    .takeWhile(block -> block.text().length() <= PARAGRAPH)
                    .map(TextBlock::text)
                    .filter(VisibleMarkup::isShort)
                    .toList();
            afterHeading = known;
        }
        return known.stream();
    }

    /** Texts in elements that are called a byline or an author. */
    private Stream<String> names() {
        return page.body().select("[class], [id], [data-testid]").stream()
                .filter(element -> MarkupWords.hasAny(element, NAMES)
                        || element.attr("data-testid").toLowerCase(Locale.ROOT).contains("byline"))
                .filter(this::isNearArticle)
                .limit(EXAMINED)
                .filter(element -> !OtherArticles.contain(element))
                .map(VisibleMarkup::name)
                .filter(VisibleMarkup::isShort);
    }

    /** The text of an element, or of its only link. */
    private static String name(Element element) {
        List<String> links = element.select("a[href]").eachText();
        return links.size() == 1 ? links.get(0) : element.text();
    }

    /** Lines after the heading that begin with a label. */
    private Stream<String> labelled() {
        return afterHeading().filter(PersonName::isLabelled);
    }

    private static boolean isUpdate(Element element) {
        return MarkupWords.hasAny(element, UPDATED);
    }

    /** Elements of little text with such a word in their class. */
    private Stream<Element> marked(Set<String> words) {
        return page.body().select("[class], [id]").stream()
                .filter(element -> MarkupWords.hasAny(element, words))
                .filter(this::isNearArticle)
                .limit(EXAMINED)
                .filter(element -> isShort(element.text()));
    }

    private static boolean isShort(String text) {
        return !text.isBlank() && text.length() <= LONGEST;
    }

    private boolean isNearArticle(Element element) {
        for (Element each = element; each != null; each = each.parent()) {
            if (boilerplate().contains(each)) {
                return false;
            }
        }
        return true;
    }
}
