package org.qirtas.serve.internal.page;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qirtas.serve.internal.text.DateText;
import org.qirtas.serve.internal.text.Markup;
import org.qirtas.serve.internal.text.Wording;
import org.qirtas.serve.internal.view.Address;
import org.qirtas.serve.internal.web.Problem;
import org.qirtas.serve.internal.web.Request;
import org.qirtas.serve.internal.web.Response;

/** A page: what all pages have around their content. For one thread. */
final class Page {

    /** The parameter with the language of the pages, if the reader has chosen one. */
    static final String UI = "ui";

    private static final int MAX_LENGTH = 300;
    private static final List<String> PARTS = List.of("articles", "dates", "sources", "languages", "sections");

    private final String site;
    private final Wording words;
    private final boolean isChosen;
    private final Markup html = Markup.html();

    private Page(String site, Wording words, boolean isChosen) {
        this.site = site;
        this.words = words;
        this.isChosen = isChosen;
    }

    /** A page in the language that a request asks for. */
    static Page of(String site, Request request) throws Problem {
        Optional<String> chosen = request.parameters().one(UI);
        Wording words = chosen.flatMap(Wording::of).orElseGet(() -> Wording.accepted(request.languages()));
        return new Page(site, words, chosen.isPresent());
    }

    /** A page without a request. */
    static Page english(String site) {
        return new Page(site, Wording.ALL.get(0), false);
    }

    Markup html() {
        return html;
    }

    Wording words() {
        return words;
    }

    DateText dates() {
        return new DateText(words);
    }

    /** The address of a page in the language of this one. */
    String to(Address address) {
        return (isChosen ? address.with(UI, words.tag()) : address).toString();
    }

    String to(String path) {
        return to(Address.of(path));
    }

    /** Begins the page. The addresses are of this page, to change its language, and of a feed of what it shows. */
    Markup begin(String title, String query, Address here, Address feed) {
        html.open("html", "lang", words.tag(), "dir", words.direction());
        head(title, feed);
        html.open("body").element("a", words.get("nav.skip"), "class", "skip", "href", "#main");
        html.open("header")
                .open("a", "class", "name", "href", to("/"))
                .element("bdi", site)
                .close();
        form(query);
        navigation(here);
        html.close();
        return html.open("main", "id", "main", "tabindex", "-1");
    }

    /** The beginning of a text that stands among others. */
    static String cut(String text) {
        if (text.length() <= MAX_LENGTH) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
        return text.substring(0, end) + '…';
    }

    private void head(String title, Address feed) {
        html.open("head").empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.empty("meta", "name", "robots", "content", "noindex");
        html.element("title", title.equals(site) ? site : cut(title) + " · " + site);
        html.empty("link", "rel", "stylesheet", "href", "/style.css");
        html.empty("link", "rel", "icon", "type", "image/svg+xml", "href", "/icon.svg");
        html.empty("link", "rel", "alternate", "type", "application/atom+xml", "title", site, "href", feed.toString());
        html.close();
    }

    private void form(String query) {
        html.open("form", "role", "search", "method", "get", "action", "/articles");
        html.element("label", words.get("search.label"), "for", "q");
        html.empty(
                "input", "id", "q", "name", "q", "type", "search", "dir", "auto", "maxlength", "1000", "value", query);
        if (isChosen) {
            html.empty("input", "type", "hidden", "name", UI, "value", words.tag());
        }
        html.element("button", words.get("search.button"), "type", "submit").close();
    }

    private void navigation(Address here) {
        html.open("nav", "aria-label", words.get("nav.main")).open("ul");
        for (String part : PARTS) {
            html.open("li")
                    .element("a", words.get("nav." + part), "href", to('/' + part))
                    .close();
        }
        for (Wording other : Wording.ALL) {
            if (!other.tag().equals(words.tag())) {
                String address = here.with(UI, other.tag()).toString();
                html.open("li", "class", "other");
                html.element("a", other.get("ui.name"), "lang", other.tag(), "hreflang", other.tag(), "href", address)
                        .close();
            }
        }
        html.close(2);
    }

    /** Ends the page. */
    Response end(int status, @Nullable Address feed) {
        html.close().open("footer").open("ul");
        if (feed != null) {
            html.open("li")
                    .element("a", words.get("nav.feed"), "href", feed.toString())
                    .close();
        }
        html.open("li")
                .element("a", words.get("nav.api"), "href", "/api/openapi.json")
                .close();
        html.close(4);
        return Response.text(status, "text/html", html.toString()).with("Content-Language", words.tag());
    }
}
