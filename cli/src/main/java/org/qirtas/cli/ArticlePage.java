package org.qirtas.cli;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.ingest.DateWording;

/**
 * An article for people: labelled metadata, then the lead, then the body. The text is printed unchanged, with control
 * characters as {@link VisibleText} shows them. The terminal handles the direction of writing.
 */
final class ArticlePage {
    private static final String RULE = "-".repeat(72);

    private final PrintStream out;

    private ArticlePage(PrintStream out) {
        this.out = out;
    }

    /** Prints an article, after a rule if it is not the first. */
    static void print(Article article, PrintStream out, boolean follows) {
        ArticlePage page = new ArticlePage(out);
        if (follows) {
            page.line("\n" + RULE + "\n");
        }
        page.printMetadata(article);
        page.printText(article);
    }

    private void printMetadata(Article article) {
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

    /** Prints an attribute, unless it repeats what is already printed. An empty one states that there is no body. */
    private void attribute(Article article, String key, String json) {
        if (!json.isEmpty() && !article.isFieldAsNumber(key)) {
            field(key, json);
        }
    }

    private void printText(Article article) {
        if (article.lead() != null) {
            line("\n" + VisibleText.lines(article.lead()));
        }
        line("\n" + VisibleText.lines(article.body()));
    }

    private void field(String label, @Nullable Object value) {
        if (value != null) {
            line(VisibleText.line(label + ": " + value));
        }
    }

    private static @Nullable String date(@Nullable ArticleDate date) {
        if (date == null) {
            return null;
        }
        String iso = DateWording.iso(date).orElse(date.text());
        return iso.equals(date.text()) ? iso : iso + " (" + date.text() + ")";
    }

    private void line(String text) {
        out.print(text);
        out.print('\n');
    }
}
