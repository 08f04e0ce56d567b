package org.qirtas.serve.internal.page;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.Headline;
import org.qirtas.serve.internal.text.Markup;
import org.qirtas.serve.internal.text.Script;
import org.qirtas.serve.internal.text.Wording;
import org.qirtas.serve.internal.view.Address;
import org.qirtas.serve.internal.view.ArticleView;
import org.qirtas.serve.internal.view.Criteria;
import org.qirtas.serve.internal.web.Response;

/** An article, which may be hostile. */
final class ArticlePage {

    private final Page page;
    private final Wording words;
    private final Markup html;
    private final ArticleView view;
    private final Article article;

    ArticlePage(Page page, ArticleView view) {
        this.page = page;
        words = page.words();
        html = page.html();
        this.view = view;
        article = view.article();
    }

    Response answer() {
        String title = title();
        Address feed = Address.of("/feed.atom");
        page.begin(title, "", Address.article(view.ordinal()), feed);
        String language = Script.tag(article.language()).orElse(null);
        String direction = Script.direction(article.language());
        html.open("article").element("h1", title, EntryItem.titleAttributes(article.title(), article.language()));
        facts();
        html.open("div", "class", "text", "lang", language, "dir", direction.equals("auto") ? null : direction);
        paragraphs(article.lead(), "lead");
        paragraphs(article.body(), null);
        html.close(2);
        neighbours();
        versions();
        evidence();
        attributes();
        return page.end(Response.OK, feed);
    }

    private String title() {
        String title = article.title();
        return EntryItem.isUntitled(title) ? words.format("article.untitled", article.key()) : String.valueOf(title);
    }

    private void paragraphs(@Nullable String text, @Nullable String kind) {
        if (text != null) {
            text.lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> html.element("p", line, "class", kind, "dir", "auto"));
        }
    }

    private void facts() {
        html.open("dl", "class", "meta");
        date("article.published", article.published());
        date("article.updated", article.updated());
        linked("article.source", Criteria.SOURCE, article.source());
        linked("article.section", Criteria.SECTION, article.section());
        fact("article.author", article.author());
        linked("article.language", Criteria.LANGUAGE, article.language());
        List<String> tags = article.tags();
        fact("article.tags", tags == null ? null : String.join(words.get("article.comma"), tags));
        fact("article.views", article.views() == null ? null : words.number(article.views()));
        fact("article.id", article.id());
        url(article.url());
        fact("article.file", view.file().orElse(null));
        html.close();
    }

    private void fact(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            html.open("div")
                    .element("dt", words.get(name))
                    .open("dd")
                    .element("bdi", value)
                    .close(2);
        }
    }

    private void date(String name, @Nullable ArticleDate date) {
        if (date != null) {
            html.open("div").element("dt", words.get(name)).open("dd");
            String machine = date.instant() == null ? null : date.instant().toString();
            html.open(machine == null ? "span" : "time", "datetime", machine, "title", date.text());
            html.element("bdi", page.dates().of(date)).close(3);
        }
    }

    private void linked(String name, String parameter, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            html.open("div").element("dt", words.get(name)).open("dd");
            html.open("a", "href", page.to(Criteria.all().with(parameter, value).at("/articles")));
            html.element("bdi", ValueList.label(page, parameter, value)).close(3);
        }
    }

    /** An address is a link only if it leads to a web site; others could be programs. */
    private void url(@Nullable String url) {
        if (url == null || !url.matches("(?i)https?://[^\\s\\p{Cntrl}]+")) {
            fact("article.url", url);
            return;
        }
        html.open("div").element("dt", words.get("article.url")).open("dd");
        html.open("a", "href", url, "rel", "noopener noreferrer nofollow external", "class", "url", "dir", "ltr");
        html.text(url).close(3);
    }

    private void neighbours() {
        if (view.older().isEmpty() && view.newer().isEmpty()) {
            return;
        }
        html.open("nav", "class", "pager", "aria-label", words.get("article.neighbours"));
        neighbour("article.older", "prev", view.older());
        neighbour("article.newer", "next", view.newer());
        html.close();
    }

    private void neighbour(String name, String relation, Optional<Headline> headline) {
        headline.ifPresent(found -> {
            html.open("a", "rel", relation, "href", page.to(Address.article(found.ordinal())));
            html.element("span", words.get(name), "class", "label").text(" ");
            html.element(
                    "bdi",
                    EntryItem.title(page, found),
                    "lang",
                    Script.tag(found.language()).orElse(null));
            html.close();
        });
    }

    private void versions() {
        if (view.versions().size() < 2) {
            return;
        }
        html.open("section").element("h2", words.get("article.versions")).open("ol");
        for (int i = 0; i < view.versions().size(); i++) {
            long ordinal = view.versions().get(i);
            String current = ordinal == view.ordinal() ? "page" : null;
            html.open("li")
                    .element(
                            "a",
                            words.format("article.version", words.number(i + 1L)),
                            "href",
                            page.to(Address.article(ordinal)),
                            "aria-current",
                            current)
                    .close();
        }
        html.close(2);
    }

    private void evidence() {
        Address here = Address.article(view.ordinal());
        html.open("section").element("h2", words.get("article.evidence")).open("ul", "class", "actions");
        html.open("li")
                .element("a", words.get("article.prove"), "href", page.to(here + "/proof"))
                .close();
        if (article.originalLength() > 0) {
            String label = words.format("article.original", words.number(article.originalLength()));
            html.open("li")
                    .element("a", label, "href", here + "/original", "download", "")
                    .close();
        }
        html.open("li")
                .element("a", words.get("article.json"), "href", "/api" + here)
                .close();
        html.close(2);
    }

    private void attributes() {
        List<String> names = article.attributes().keySet().stream()
                .filter(name -> !article.isFieldAsNumber(name))
                .toList();
        if (names.isEmpty()) {
            return;
        }
        html.open("section").open("details").element("summary", words.get("article.attributes"));
        html.open("dl", "class", "attributes");
        for (String name : names) {
            html.open("div").open("dt").element("bdi", name).close();
            html.open("dd")
                    .element("bdi", String.valueOf(article.attributes().get(name)))
                    .close(2);
        }
        html.close(3);
    }
}
