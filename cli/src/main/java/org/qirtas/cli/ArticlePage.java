package org.qirtas.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.ingest.DateWording;

/**
 * An article for people: labelled metadata, then the lead, then the body. Control characters are as {@link VisibleText}
 * shows them. On a terminal lines are wrapped at words; elsewhere the text is unchanged.
 */
final class ArticlePage {
    private static final int RULE_COLUMNS = 72;

    /** Longer lines are hard to read. */
    private static final int WIDEST = 100;

    private static final int LABEL_COLUMNS = 11;

    private final Screen screen;
    private final StringBuilder page = new StringBuilder();

    private ArticlePage(Screen screen) {
        this.screen = screen;
    }

    /** The page of an article, after a rule if it is not the first. */
    static String of(Article article, Screen screen, boolean follows) {
        ArticlePage page = new ArticlePage(screen);
        if (follows) {
            page.line("\n" + "-".repeat(Math.min(RULE_COLUMNS, page.columns())) + "\n");
        }
        page.addMetadata(article);
        page.addText(article);
        return page.page.toString();
    }

    private int columns() {
        return screen.isShown() ? Math.min(WIDEST, screen.columns()) : WIDEST;
    }

    private void addMetadata(Article article) {
        field("Title", article.title());
        field("Id", article.id());
        field("Address", article.url());
        field("Source", article.source());
        field("Language", article.language());
        field("Section", article.section());
        field("Author", article.author());
        field("Tags", article.tags() == null ? null : String.join(", ", article.tags()));
        field("Published", date(article.published()));
        field("Updated", date(article.updated()));
        field("Views", article.views());
        article.attributes().forEach((key, json) -> attribute(article, key, json));
    }

    /** Adds an attribute, unless it repeats what is already there. An empty one states that there is no body. */
    private void attribute(Article article, String key, String json) {
        if (!json.isEmpty() && !article.isFieldAsNumber(key)) {
            field(key, json);
        }
    }

    private void addText(Article article) {
        if (article.lead() != null) {
            text(article.lead());
        }
        text(article.body());
    }

    private void text(String text) {
        page.append('\n');
        String visible = VisibleText.lines(text);
        if (screen.isShown()) {
            visible.lines()
                    .forEach(
                            paragraph -> WrappedText.lines(paragraph, columns()).forEach(this::line));
        } else {
            line(visible);
        }
    }

    private void field(String label, @Nullable Object value) {
        if (value == null) {
            return;
        }
        if (screen.isShown()) {
            labelled(VisibleText.line(label), VisibleText.line(value.toString()));
        } else {
            line(VisibleText.line(label + ": " + value));
        }
    }

    /** A label, and its value beside it in a column of its own. */
    private void labelled(String label, String value) {
        List<String> lines = WrappedText.lines(value, Math.max(LABEL_COLUMNS, columns() - LABEL_COLUMNS));
        String blanks = " ".repeat(Math.max(1, LABEL_COLUMNS - DisplayWidth.of(label)));
        line(screen.styled(Style.LABEL, DisplayWidth.isolated(label)) + blanks + lines.get(0));
        lines.stream().skip(1).forEach(line -> line(" ".repeat(LABEL_COLUMNS) + line));
    }

    private @Nullable String date(@Nullable ArticleDate date) {
        if (date == null) {
            return null;
        }
        if (screen.isShown()) {
            return ReadableDate.full(date);
        }
        String iso = DateWording.iso(date).orElse(date.text());
        return iso.equals(date.text()) ? iso : iso + " (" + date.text() + ")";
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
