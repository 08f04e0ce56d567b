package org.qirtas.ingest.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What a page states in JSON-LD about an article of schema.org, also in lists and graphs. */
final class JsonLd implements MetadataSource {

    private static final Set<String> PAGES = Set.of("webpage", "itempage", "collectionpage");
    private static final Set<String> POSTS =
            Set.of("blogposting", "liveblogposting", "socialmediaposting", "discussionforumposting", "report");
    private static final int MAX_OBJECTS = 10_000;

    /** Paths into an object for each fact. Each step goes through lists and references. */
    private static final Map<PageField, List<String>> PATHS = Map.ofEntries(
            Map.entry(PageField.TITLE, List.of("headline", "name")),
            Map.entry(PageField.LEAD, List.of("description", "abstract")),
            Map.entry(PageField.PUBLISHED, List.of("datePublished", "dateCreated", "uploadDate")),
            Map.entry(PageField.UPDATED, List.of("dateModified")),
            Map.entry(PageField.AUTHOR, List.of("author.name", "author", "creator.name", "creator")),
            Map.entry(PageField.ORGANIZATION, List.of("author.name", "creator.name")),
            Map.entry(PageField.SECTION, List.of("articleSection")),
            Map.entry(PageField.LANGUAGE, List.of("inLanguage.alternateName", "inLanguage")),
            Map.entry(PageField.TAGS, List.of("keywords.name", "keywords")),
            Map.entry(PageField.SOURCE, List.of("publisher.name", "publisher")),
            Map.entry(PageField.URL, List.of("url", "mainEntityOfPage.@id", "mainEntityOfPage")),
            Map.entry(PageField.BODY, List.of("articleBody")));

    private final List<Map<?, ?>> objects = new ArrayList<>();
    private final Map<String, Map<?, ?>> byId = new HashMap<>();
    private final List<Map<?, ?>> articles;

    private JsonLd(Document page) {
        for (Element script : page.select("script[type*=ld+json]")) {
            JsonTree.read(script.data()).forEach(this::collect);
        }
        for (Map<?, ?> each : objects) {
            if (each.get("@id") instanceof String id && each.size() > 2) {
                byId.putIfAbsent(id, each);
            }
        }
        articles = Stream.concat(
                        objects.stream().filter(JsonLd::isArticle),
                        objects.stream().filter(JsonLd::isPage))
                .toList();
    }

    /** Reads a page. */
    static JsonLd of(Document page) {
        return new JsonLd(page);
    }

    private void collect(Object value) {
        if (objects.size() >= MAX_OBJECTS) {
            return;
        }
        if (value instanceof List<?> list) {
            list.forEach(this::collect);
        } else if (value instanceof Map<?, ?> object) {
            objects.add(object);
            object.values().forEach(this::collect);
        }
    }

    private static boolean isArticle(Map<?, ?> object) {
        return types(object).anyMatch(type -> type.endsWith("article") || POSTS.contains(type));
    }

    private static boolean isPage(Map<?, ?> object) {
        return types(object).anyMatch(PAGES::contains);
    }

    private static boolean isOrganization(Map<?, ?> object) {
        return types(object).anyMatch(type -> type.endsWith("organization"));
    }

    private static Stream<String> types(Map<?, ?> object) {
        Stream<?> types = object.get("@type") instanceof List<?> list ? list.stream() : Stream.of(type(object));
        return types.map(type -> type.toString().toLowerCase(Locale.ROOT));
    }

    private static Object type(Map<?, ?> object) {
        return Objects.requireNonNullElse(object.get("@type"), "");
    }

    @Override
    public List<String> values(PageField field) {
        return articles.stream()
                .flatMap(article ->
                        PATHS.getOrDefault(field, List.of()).stream().map(path -> texts(article, path, field)))
                .filter(texts -> !texts.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The texts at the end of a path. */
    private List<String> texts(Map<?, ?> from, String path, PageField field) {
        List<String> texts = new ArrayList<>();
        follow(from, path, field, texts);
        return texts;
    }

    private void follow(Object value, String path, PageField field, List<String> texts) {
        if (value instanceof List<?> list) {
            list.forEach(each -> follow(each, path, field, texts));
        } else if (value instanceof Map<?, ?> object && !path.isEmpty()) {
            int dot = path.indexOf('.');
            Object member = resolved(object).get(dot < 0 ? path : path.substring(0, dot));
            if (member != null && (field != PageField.AUTHOR || !isOrganization(resolved(object)))) {
                follow(member, dot < 0 ? "" : path.substring(dot + 1), field, texts);
            }
        } else if (value instanceof String text && path.isEmpty() && !text.isBlank()) {
            texts.add(Parser.unescapeEntities(text, false).strip());
        }
    }

    /** The object that another one refers to by its id. */
    private Map<?, ?> resolved(Map<?, ?> object) {
        Map<?, ?> full = object.get("@id") instanceof String id && object.size() <= 2 ? byId.get(id) : null;
        return full == null ? object : full;
    }
}
