package org.qirtas.ingest.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.ingest.DateConvention;
import org.qirtas.ingest.internal.Wording;

/** What a page states about its article. The sources are asked in their order, from the most to the least precise. */
final class PageMetadata {

    private final List<MetadataSource> sources;
    private final MetadataSource visible;
    private final @Nullable String given;
    private final DateConvention dateConvention;

    /**
     * Reads a page.
     *
     * @param given the address from which the page came, or {@code null}
     */
    PageMetadata(Document page, @Nullable String given, DateConvention dateConvention) {
        this.given = given;
        this.dateConvention = dateConvention;
        visible = new RememberedSource(VisibleMarkup.of(page));
        sources = List.of(
                HeadMarkup.of(page),
                JsonLd.of(page),
                MetaTags.of(page),
                new RememberedSource(Microdata.of(page)),
                visible);
    }

    /** All wordings of a field, the best first. */
    private Stream<String> all(PageField field) {
        return sources.stream().flatMap(source -> source.values(field).stream());
    }

    /** The wordings of the first source that has a usable one. */
    private <T> Optional<T> first(PageField field, java.util.function.Function<List<String>, Optional<T>> reading) {
        return sources.stream()
                .map(source -> reading.apply(source.values(field)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The text of the article in a script, which few pages have. */
    String statedBody() {
        return all(PageField.BODY).findFirst().orElse("");
    }

    private Optional<String> title(List<String> names) {
        List<String> stated = sources.stream()
                .filter(source -> source != visible)
                .flatMap(source -> source.values(PageField.TITLE).stream())
                .map(PageTitle::line)
                .toList();
        String window = visible.values(PageField.TITLE).stream()
                .map(PageTitle::line)
                .findFirst()
                .orElse("");
        List<String> headings =
                visible.values(PageField.HEADING).stream().map(PageTitle::line).toList();
        return new PageTitle(stated, window, headings, names).best();
    }

    /** Sets the fields of an article whose text is known. */
    void describe(Article.Builder article, PageText text) {
        String body = text.body();
        Optional<String> url = PageAddress.of(all(PageField.URL), given);
        Optional<String> source = first(PageField.SOURCE, PageMetadata::text).or(() -> url.flatMap(PageAddress::host));
        List<String> names = Stream.concat(source.stream(), url.flatMap(PageAddress::host).stream())
                .toList();
        String language = PageLanguage.of(all(PageField.LANGUAGE), body).orElse(null);
        List<String> tags = first(
                        PageField.TAGS, texts -> Optional.of(PageTags.of(texts)).filter(list -> !list.isEmpty()))
                .orElse(List.of());
        PageDate dates = new PageDate(language, dateConvention);
        article.url(url.orElse(null))
                .source(source.orElse(null))
                .language(language)
                .title(title(names).orElse(null))
                .lead(lead(text).orElse(null))
                .author(authors(names).orElse(null))
                .section(first(PageField.SECTION, PageMetadata::text).orElse(null))
                .tags(tags.isEmpty() ? null : tags)
                .published(published(dates, url).orElse(null))
                .updated(date(PageField.UPDATED, dates).orElse(null));
    }

    private Optional<String> authors(List<String> siteNames) {
        PageAuthors authors = new PageAuthors(siteNames);
        for (PageField field : List.of(PageField.AUTHOR, PageField.ORGANIZATION)) {
            sources.stream()
                    .takeWhile(source -> !authors.isKnown())
                    .forEach(source -> authors.add(source.values(field)));
        }
        return authors.names();
    }

    private static Optional<String> text(List<String> texts) {
        return texts.stream()
                .map(Wording::strip)
                .filter(text -> !Wording.isBlank(text))
                .findFirst();
    }

    /** The standfirst, otherwise the description; neither if it is in the body. */
    private Optional<String> lead(PageText text) {
        return Stream.concat(Stream.of(text.standfirst()), first(PageField.LEAD, PageMetadata::text).stream())
                .filter(lead -> !PageLead.isIn(lead, text.body()))
                .findFirst();
    }

    /** The date of publication; the day in the address if nothing else is understood. */
    private Optional<ArticleDate> published(PageDate dates, Optional<String> url) {
        Optional<ArticleDate> date = date(PageField.PUBLISHED, dates);
        return date.filter(each -> each.start().isPresent())
                .or(() -> dates.visible(url.flatMap(PageAddress::day).stream()))
                .or(() -> date);
    }

    private Optional<ArticleDate> date(PageField field, PageDate dates) {
        Stream<String> stated =
                sources.stream().filter(source -> source != visible).flatMap(source -> source.values(field).stream());
        Optional<ArticleDate> date = dates.of(stated);
        return date.filter(each -> each.start().isPresent())
                .or(() -> dates.visible(visible.values(field).stream()))
                .or(() -> date);
    }
}
