package org.qirtas.serve.internal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qirtas.Headline;
import org.qirtas.Snippet;
import org.qirtas.TextRange;
import org.qirtas.serve.internal.text.Markup;
import org.qirtas.serve.internal.text.Script;
import org.qirtas.serve.internal.view.Address;
import org.qirtas.serve.internal.view.Entry;

/** An article in a list. */
final class EntryItem {

    private final Page page;

    EntryItem(Page page) {
        this.page = page;
    }

    void write(Entry entry) {
        Markup html = page.html().open("li").open("article");
        Optional<Headline> headline = entry.headline();
        String language = headline.map(Headline::language).orElse(null);
        html.open("h3", titleAttributes(headline.map(Headline::title).orElse(null), language));
        String title = headline.isEmpty() ? page.words().get("list.damaged") : title(page, headline.get());
        html.element("a", title, "href", page.to(Address.article(entry.ordinal())))
                .close();
        headline.ifPresent(this::facts);
        entry.snippet().ifPresent(snippet -> snippet(snippet, language));
        html.close(2);
    }

    /** The title, or else the key in the words of the page. */
    static String title(Page page, Headline headline) {
        String title = headline.title();
        return isUntitled(title)
                ? page.words().format("article.untitled", Page.cut(headline.key()))
                : Page.cut(String.valueOf(title));
    }

    static boolean isUntitled(@Nullable String title) {
        return title == null || title.isBlank();
    }

    /** Language and direction of a title. What stands for a missing one has those of the page. */
    static @Nullable String[] titleAttributes(@Nullable String title, @Nullable String language) {
        return isUntitled(title)
                ? new @Nullable String[0]
                : new @Nullable String[] {"lang", Script.tag(language).orElse(null), "dir", Script.direction(language)};
    }

    private void facts(Headline headline) {
        Markup html = page.html().open("p", "class", "meta");
        List<String> facts = new ArrayList<>();
        if (headline.published() != null) {
            facts.add(page.dates().of(headline.published()));
        }
        Stream.of(headline.source(), headline.section())
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .map(Page::cut)
                .forEach(facts::add);
        for (int i = 0; i < facts.size(); i++) {
            html.text(i == 0 ? "" : " · ").element("bdi", facts.get(i));
        }
        html.close();
    }

    private void snippet(Snippet snippet, @Nullable String language) {
        Markup html = page.html()
                .open(
                        "p",
                        "class",
                        "snippet",
                        "lang",
                        Script.tag(language).orElse(null),
                        "dir",
                        Script.direction(language));
        html.text(snippet.isCutBefore() ? "… " : "");
        int end = 0;
        for (TextRange match : snippet.matches()) {
            html.text(snippet.text().substring(end, match.start()));
            html.element("mark", snippet.text().substring(match.start(), match.end()));
            end = match.end();
        }
        html.text(snippet.text().substring(end))
                .text(snippet.isCutAfter() ? " …" : "")
                .close();
    }
}
