package org.qirtas;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qirtas.internal.query.Excerpt;
import org.qirtas.internal.query.Term;
import org.qirtas.internal.query.TermFinder;
import org.qirtas.internal.query.TermFinder.Place;
import org.qirtas.internal.read.FieldSelection;
import org.qirtas.internal.read.FoundArticle;
import org.qirtas.internal.read.OpenArticles;

/**
 * An article that a search found. Headline and snippet are read when they are requested. Immutable; safe for any number
 * of threads.
 *
 * <pre>{@code
 * for (Hit hit : archive.search("budget").limit(3).hits()) {
 *     System.out.println(hit.score() + " " + hit.ordinal() + " " + hit.headline().title() + "\n   " + hit.snippet());
 * }
 * }</pre>
 */
public final class Hit {

    private static final FieldSelection TEXTS = FieldSelection.of(Term.SEARCHED);

    private final OpenArticles articles;
    private final TermFinder finder;
    private final FoundArticle found;

    Hit(OpenArticles articles, TermFinder finder, FoundArticle found) {
        this.articles = articles;
        this.finder = finder;
        this.found = found;
    }

    /**
     * Position of the article in the order of adding.
     *
     * @return from 0
     */
    public long ordinal() {
        return found.ordinal();
    }

    /**
     * How well the article matches, in comparison with other hits of the same search.
     *
     * @return the score in the order {@link SearchOrder#BEST}; 0 in other orders
     */
    public double score() {
        return found.score();
    }

    /**
     * The headline of the article.
     *
     * @return as {@link Articles#headline(long)}
     * @throws CorruptArchiveException if the article is damaged
     * @throws IOException if reading fails
     */
    public Headline headline() throws IOException {
        articles.requireOpen();
        return Headline.read(articles, ordinal());
    }

    /**
     * The part of the article that shows best why it was found: the one with the most different terms of the query. Of
     * equal parts it is the one of the lead, then of the body, the tags, the author and the title.
     *
     * @return a new snippet
     * @throws CorruptArchiveException if the article is damaged
     * @throws IOException if reading fails
     */
    public Snippet snippet() throws IOException {
        articles.requireOpen();
        Article article = articles.article(ordinal(), TEXTS);
        Snippets snippets = new Snippets(finder);
        snippets.offer(ArticleField.LEAD, article.lead());
        snippets.offer(ArticleField.BODY, article.body());
        List<String> tags = article.tags();
        if (tags != null) {
            tags.forEach(tag -> snippets.offer(ArticleField.TAGS, tag));
        }
        snippets.offer(ArticleField.AUTHOR, article.author());
        snippets.offer(ArticleField.TITLE, article.title());
        return snippets.best();
    }

    /** The best of the snippets of some texts. */
    private static final class Snippets {
        private final TermFinder finder;
        private int terms;
        private @Nullable Snippet best;

        Snippets(TermFinder finder) {
            this.finder = finder;
        }

        void offer(ArticleField field, @Nullable String text) {
            List<Place> places = text == null ? List.of() : finder.find(field, text);
            if (text == null || places.isEmpty()) {
                return;
            }
            Excerpt excerpt = Excerpt.of(text, places);
            if (excerpt.terms() > terms) {
                terms = excerpt.terms();
                best = snippet(field, text, excerpt);
            }
        }

        private static Snippet snippet(ArticleField field, String text, Excerpt excerpt) {
            int start = excerpt.start();
            List<TextRange> matches = excerpt.places().stream()
                    .map(place -> new TextRange(place.start() - start, place.end() - start))
                    .toList();
            String part = text.substring(start, excerpt.end());
            return new Snippet(field, part, matches, start > 0, excerpt.end() < text.length());
        }

        Snippet best() {
            return Objects.requireNonNull(best, "the article has no term of the query");
        }
    }

    @Override
    public String toString() {
        return "Hit[" + ordinal() + ", " + score() + "]";
    }
}
