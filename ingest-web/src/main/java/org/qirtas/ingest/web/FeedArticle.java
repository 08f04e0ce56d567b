package org.qirtas.ingest.web;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;
import org.qirtas.ingest.DateConvention;
import org.qirtas.ingest.internal.Wording;

/** Makes articles of the entries of a feed. */
final class FeedArticle {

    /** RSS asks for an e-mail address, and pages write the name after it. */
    private static final Pattern MAIL = Pattern.compile("\\S+@\\S+\\s+\\((.+)\\)");

    private static final String[] CONTENT = {"content:encoded", "atom:content", "atom:content/plain"};
    private static final String[] SUMMARY = {
        "description", "atom:summary", "atom:summary/plain", "dc:description", "dcterms:abstract", "media:description"
    };

    private final FeedElement feed;
    private final DateConvention dateConvention;

    FeedArticle(FeedElement feed, DateConvention dateConvention) {
        this.feed = feed;
        this.dateConvention = dateConvention;
    }

    /** The article of an entry; nothing if it has neither a title nor a text. */
    Optional<Article> of(FeedElement entry) {
        String content = text(entry, CONTENT);
        String summary = text(entry, SUMMARY);
        String body = content.isEmpty() ? summary : content;
        String title = text(entry, "title", "atom:title", "atom:title/plain", "dc:title", "media:title");
        if (title.isEmpty() && body.isEmpty()) {
            return Optional.empty();
        }
        Article.Builder article = Article.builder().title(orNull(title)).body(body);
        boolean isLead = !content.isEmpty() && !summary.isEmpty() && !PageLead.isIn(summary, content);
        article.lead(isLead ? summary : null);
        describe(article, entry, title + "\n" + body);
        addMedia(article, "media-content", entry.all("media:content"));
        addMedia(article, "media-thumbnail", entry.all("media:thumbnail"));
        return Optional.of(article.build());
    }

    /** Adds the addresses of media: one as a text, several as a list. */
    private static void addMedia(Article.Builder article, String key, List<String> addresses) {
        List<String> texts = addresses.stream()
                .map(address ->
                        '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(address)) + '"')
                .distinct()
                .toList();
        if (!texts.isEmpty()) {
            article.attributeJson(key, texts.size() == 1 ? texts.get(0) : texts.toString());
        }
    }

    private void describe(Article.Builder article, FeedElement entry, String text) {
        Optional<String> url = address(entry);
        String id = entry.first("guid", "atom:id", "rdf:about", "dc:identifier")
                .map(Wording::strip)
                .orElse("");
        String language = language(entry, text).orElse(null);
        PageDate dates = new PageDate(language, dateConvention);
        List<String> tags = tags(entry.all("category", "dc:subject", "media:keywords"));
        article.id(url.filter(id::equals).isPresent() ? null : orNull(id))
                .url(url.orElse(null))
                .language(language)
                .source(source(entry).orElse(null))
                .author(author(entry).orElse(null))
                .tags(tags.isEmpty() ? null : tags)
                .published(dates.of(published(entry).stream()).orElse(null))
                .updated(dates.of(entry.all("atom:updated", "dcterms:modified", "atom:modified").stream())
                        .orElse(null));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String text(FeedElement element, String... names) {
        for (String name : names) {
            String text = element.first(name).map(found -> read(name, found)).orElse("");
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private static String read(String name, String text) {
        return name.endsWith("/plain") ? BlockText.tidy(text) : MarkupFragment.text(text);
    }

    private static List<String> published(FeedElement entry) {
        return entry.all(
                "pubDate",
                "atom:published",
                "dc:date",
                "dcterms:issued",
                "dcterms:created",
                "atom:issued",
                "atom:created",
                "pubdate");
    }

    private Optional<String> address(FeedElement entry) {
        String base = feed.first("link").map(Wording::strip).orElse(null);
        return Stream.of(entry.all("link"), entry.all("guid/link"), entry.all("rdf:about"), entry.all("atom:id"))
                .flatMap(List::stream)
                .flatMap(link -> PageAddress.absolute(link, base).stream())
                .findFirst();
    }

    private Optional<String> language(FeedElement entry, String text) {
        Stream<String> stated = Stream.of(
                        entry.all("dc:language"),
                        entry.all("xml:lang"),
                        feed.all("language", "dc:language"),
                        feed.all("xml:lang"))
                .flatMap(List::stream);
        return PageLanguage.of(stated, text);
    }

    private Optional<String> source(FeedElement entry) {
        return entry.first("source", "atom:source/atom:title", "atom:source/atom:title/plain")
                .or(() -> feed.first("title", "atom:title", "atom:title/plain"))
                .map(MarkupFragment::line)
                .filter(source -> !source.isEmpty());
    }

    private Optional<String> author(FeedElement entry) {
        List<String> names = entry.all("dc:creator", "atom:author/atom:name", "author");
        List<String> stated = names.isEmpty() ? feed.all("atom:author/atom:name") : names;
        return PageNames.of(stated.stream().map(FeedArticle::name).toList());
    }

    private static String name(String author) {
        Matcher mail = MAIL.matcher(Wording.strip(author));
        return MarkupFragment.line(mail.matches() ? mail.group(1) : author);
    }

    /** The categories. A single one may be a list. */
    private static List<String> tags(List<String> categories) {
        List<String> lines = categories.stream()
                .map(MarkupFragment::line)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
        return lines.size() == 1 ? PageTags.of(lines) : lines;
    }
}
