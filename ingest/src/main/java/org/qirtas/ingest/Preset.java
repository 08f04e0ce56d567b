package org.qirtas.ingest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qirtas.Article;

/**
 * The keys of a widespread form of records.
 *
 * @param name its name for users
 * @param signs sets of keys; a record that has all keys of one of them is of this form
 * @param mapping where it has the fields
 */
record Preset(String name, List<Set<String>> signs, FieldMapping mapping) {

    /** Sorted from the form with the most particular keys to those with common ones. */
    static final List<Preset> ALL = List.of(
            of(
                    "schema.org",
                    List.of(Set.of("@type", "headline"), Set.of("@type", "articleBody")),
                    "title=headline,title=name,body=articleBody,lead=description,published=datePublished,"
                            + "updated=dateModified,author=author.name,author=author,author=creator.name,"
                            + "source=publisher.name,source=publisher,section=articleSection,tags=keywords,"
                            + "lang=inLanguage,url=url,url=mainEntityOfPage.@id,url=mainEntityOfPage,url=@id,"
                            + "id=identifier.value,id=identifier"),
            of(
                    "ninjs",
                    List.of(
                            Set.of("uri", "versioncreated"),
                            Set.of("uri", "versionCreated"),
                            Set.of("uri", "headline"),
                            Set.of("uri", "headlines")),
                    "id=uri,title=headline,title=headlines.value,title=headline.text,title=headline.value,title=title,"
                            + "body=body_text,body=bodies.value,body=body.value,body=body_xhtml,body=body_html,"
                            + "lead=description_text,lead=descriptions.value,lead=description.value,"
                            + "published=firstcreated,published=firstCreated,published=contentcreated,"
                            + "published=contentCreated,published=versioncreated,published=versionCreated,"
                            + "updated=versioncreated,updated=versionCreated,author=byline,author=by,"
                            + "source=infosource.name,source=infosources.name,source=infoSources.name,lang=language,"
                            + "tags=keyword,tags=keywords,tags=subject.name,tags=subjects.name,section=genre.name,"
                            + "section=genres.name"),
            of(
                    "newsapi",
                    List.of(Set.of("publishedAt")),
                    "published=publishedAt,body=content,lead=description,source=source.name"),
            of(
                    "news-please",
                    List.of(Set.of("maintext"), Set.of("date_publish", "source_domain")),
                    "body=maintext,published=date_publish,updated=date_modify,author=authors,lang=language,"
                            + "source=source_domain,lead=description"),
            of(
                    "trafilatura",
                    List.of(
                            Set.of("text", "source-hostname"),
                            Set.of("text", "hostname"),
                            Set.of("text", "fingerprint")),
                    "body=text,published=date,url=url,url=source,source=source-hostname,source=sitename,"
                            + "source=hostname,lead=excerpt,lead=description,lang=language,section=categories,tags=tags"),
            of(
                    "media-cloud",
                    List.of(Set.of("media_name"), Set.of("stories_id")),
                    "id=id,id=stories_id,published=publish_date,lang=language,source=media_name,source=media_url,"
                            + "body=text,body=story_text"),
            of(
                    "newspaper",
                    List.of(Set.of("publish_date", "text"), Set.of("authors", "top_image", "text")),
                    "body=text,published=publish_date,author=authors,lang=language,lang=meta_lang,"
                            + "source=meta_site_name,source=source_url,lead=summary,lead=meta_description,tags=tags,"
                            + "tags=keywords,tags=meta_keywords,url=url,url=canonical_link"),
            of(
                    "hugging-face",
                    List.of(
                            Set.of("text", "date"),
                            Set.of("text", "headline"),
                            Set.of("text", "title"),
                            Set.of("text", "domain"),
                            Set.of("plain_text", "published_date"),
                            Set.of("headline", "short_description"),
                            Set.of("article", "highlights")),
                    "body=text,body=plain_text,body=article,title=title,title=headline,published=date,"
                            + "published=published_date,source=domain,source=sitename,source=publisher,"
                            + "lead=description,lead=short_description,lead=highlights,section=category,section=categories,"
                            + "author=author,author=authors,url=url,url=link,url=requested_url,lang=language"),
            of(
                    "scrapy",
                    List.of(
                            Set.of("Title"),
                            Set.of("Headline"),
                            Set.of("Body"),
                            Set.of("Text", "Date"),
                            Set.of("Content")),
                    "id=Id,id=ID,url=Url,url=URL,url=Link,source=Source,source=Publisher,lang=Language,lang=Lang,"
                            + "title=Title,title=Headline,lead=Lead,lead=Summary,lead=Description,published=Published,"
                            + "published=PublishDate,published=Date,updated=Updated,updated=Modified,author=Author,"
                            + "author=Authors,section=Section,section=Category,tags=Tags,tags=Keywords,views=Views,"
                            + "body=Body,body=Text,body=Content,body=Article"));

    private static Preset of(String name, List<Set<String>> signs, String mapping) {
        return new Preset(name, signs, FieldMapping.parse(mapping));
    }

    /** The preset with a name. */
    static Optional<Preset> named(String name) {
        return ALL.stream().filter(preset -> preset.name.equals(name)).findFirst();
    }

    /** The names of all presets, sorted. */
    static List<String> names() {
        return ALL.stream().map(Preset::name).sorted().toList();
    }

    /** The preset of a record that was read by the names of fields. A record with a body is none. */
    static Optional<Preset> of(Article article) {
        if (!article.body().isEmpty() || !article.attributes().containsKey("body")) {
            return Optional.empty();
        }
        return ALL.stream()
                .filter(preset ->
                        preset.signs.stream().anyMatch(signs -> signs.stream().allMatch(key -> has(article, key))))
                .findFirst();
    }

    private static boolean has(Article article, String key) {
        return key.equals("title")
                ? article.title() != null
                : article.attributes().containsKey(key);
    }
}
