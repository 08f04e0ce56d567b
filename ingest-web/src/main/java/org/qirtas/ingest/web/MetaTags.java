package org.qirtas.ingest.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page states in the elements {@code meta}: OpenGraph, Dublin Core, and the names that services ask for. */
final class MetaTags implements MetadataSource {

    private static final Map<PageField, List<String>> NAMES = Map.ofEntries(
            names(
                    PageField.TITLE,
                    "og:title twitter:title headline dc.title dcterms.title parsely-title sailthru.title"
                            + " citation_title title"),
            names(
                    PageField.LEAD,
                    "og:description description twitter:description dc.description dcterms.description"
                            + " dcterms.abstract sailthru.description"),
            names(
                    PageField.PUBLISHED,
                    "article:published_time article:published og:article:published_time"
                            + " og:published_time datepublished date.published article.published published_time published"
                            + " publication_date publicationdate pubdate publish-date publish_date publishdate"
                            + " originalpublicationdate parsely-pub-date sailthru.date cxenseparse:recs:publishtime"
                            + " cxenseparse:publishtime dc.date.issued dcterms.issued dc.date.created dcterms.created"
                            + " dc.date dcterms.date citation_publication_date citation_date displaydate ptime"
                            + " shareaholic:article_published_time bt:pubdate rnews:datepublished article_date_original"
                            + " datecreated creation_date date"),
            names(
                    PageField.UPDATED,
                    "article:modified_time article:modified og:article:modified_time og:modified_time"
                            + " og:updated_time datemodified date.modified article.updated updated_time modified updated"
                            + " dc.date.modified dcterms.modified lastmod last-modified lastmodified revised utime"
                            + " shareaholic:article_modified_time"),
            names(
                    PageField.AUTHOR,
                    "author article:author article:author_name dc.creator dcterms.creator dc.author"
                            + " parsely-author sailthru.author cxenseparse:author citation_author byl authors"),
            names(
                    PageField.SECTION,
                    "article:section og:section parsely-section cxenseparse:category"
                            + " cxenseparse:recs:category section article.section article_section category"),
            names(PageField.LANGUAGE, "dc.language dcterms.language content-language language og:locale"),
            names(
                    PageField.TAGS,
                    "article:tag og:article:tag news_keywords keywords parsely-tags sailthru.tags"
                            + " dc.subject dcterms.subject"),
            names(
                    PageField.SOURCE,
                    "og:site_name application-name dc.publisher dcterms.publisher publisher"
                            + " cre citation_journal_title apple-mobile-web-app-title"),
            names(PageField.URL, "og:url twitter:url parsely-link dc.identifier.uri"));

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Map<String, List<String>> contents = new HashMap<>();

    private MetaTags(Document page) {
        for (Element meta : page.select("meta[content]")) {
            String content = meta.attr("content").strip();
            if (!content.isEmpty()) {
                add(meta.attr("property"), content);
                add(meta.attr("name"), content);
                add(meta.attr("http-equiv"), content);
            }
        }
    }

    /** Reads a page. */
    static MetaTags of(Document page) {
        return new MetaTags(page);
    }

    private static Map.Entry<PageField, List<String>> names(PageField field, String names) {
        return Map.entry(field, List.of(names.split(" ")));
    }

    private void add(String names, String content) {
        BLANKS.splitAsStream(names.toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .forEach(name ->
                        contents.computeIfAbsent(name, any -> new ArrayList<>()).add(content));
    }

    @Override
    public List<String> values(PageField field) {
        List<String> values = new ArrayList<>();
        boolean isList = field == PageField.TAGS || field == PageField.AUTHOR;
        for (String name : NAMES.getOrDefault(field, List.of())) {
            if (!isList || values.isEmpty()) {
                values.addAll(usable(field, contents.getOrDefault(name, List.of())));
            }
        }
        return values;
    }

    /** The wordings. Accounts and pages of authors are no names. */
    private static List<String> usable(PageField field, List<String> wordings) {
        return field == PageField.AUTHOR ? PageNames.list(wordings) : wordings;
    }
}
