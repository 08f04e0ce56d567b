package org.qirtas.serve.internal.view;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qirtas.Archive;
import org.qirtas.ArchiveSet;
import org.qirtas.Article;
import org.qirtas.ArticleFilter;
import org.qirtas.ArticleProof;
import org.qirtas.Articles;
import org.qirtas.ValueCount;
import org.qirtas.serve.internal.text.Period;
import org.qirtas.serve.internal.web.Problem;

/** The articles that are shown. What counts over all of them is computed once. Safe for any number of threads. */
public final class Holdings {

    private final Articles articles;
    private final String name;
    private final RecentSearches searches;
    private @Nullable Overview overview;
    private @Nullable FacetColumns facetColumns;

    public Holdings(Articles articles, String name, Duration timeLimit) {
        this.articles = articles;
        this.name = name;
        searches = new RecentSearches(articles, timeLimit);
    }

    Articles articles() {
        return articles;
    }

    RecentSearches searches() {
        return searches;
    }

    /** The name in headings. */
    public String name() {
        return name;
    }

    /** Number of ordinals. */
    public long size() {
        return articles.size();
    }

    /** What is in the archive. */
    public synchronized Overview overview() throws IOException {
        if (overview == null) {
            overview = Overview.of(articles);
        }
        return overview;
    }

    /** The values of all articles, unless there are too many. */
    synchronized Optional<FacetColumns> facetColumns() throws IOException {
        if (articles.size() > FacetColumns.MAX_ARTICLES) {
            return Optional.empty();
        }
        if (facetColumns == null) {
            facetColumns = FacetColumns.of(articles, overview());
        }
        return Optional.of(facetColumns);
    }

    /** A page of a list. */
    public Listing list(Criteria criteria) throws IOException, Problem {
        return new Lists(this).list(criteria);
    }

    /** The days of a month with their numbers of articles. */
    public List<ValueCount> days(Period month) throws IOException {
        return new Lists(this).days(month, ArticleFilter.ALL);
    }

    /** The ordinals of all versions with a key. */
    public List<Long> versions(String key) throws IOException {
        return articles.ordinals(key).boxed().toList();
    }

    /** The article at an ordinal, which can be any number. */
    public Article article(long ordinal) throws IOException, Problem {
        if (ordinal >= articles.size()) {
            throw new Problem(Problem.NOT_FOUND, "there is no article " + ordinal);
        }
        if (articles.isDeleted(ordinal)) {
            throw new Problem(Problem.GONE, "the article was deleted");
        }
        return articles.article(ordinal);
    }

    /** The article at an ordinal with its neighbours. */
    public ArticleView view(long ordinal) throws IOException, Problem {
        Article article = article(ordinal);
        List<Long> versions = new ArrayList<>(versions(article.key()));
        if (!versions.contains(ordinal)) {
            versions.add(ordinal);
        }
        Instant date = article.published() == null ? null : article.published().instant();
        if (date == null) {
            return new ArticleView(ordinal, article, versions, Optional.empty(), Optional.empty(), file(ordinal));
        }
        Neighbours neighbours = new Neighbours(articles, ordinal, date);
        return new ArticleView(ordinal, article, versions, neighbours.older(), neighbours.newer(), file(ordinal));
    }

    /** The name of the archive that holds an article, without its folder, if there are several. */
    public Optional<String> file(long ordinal) {
        if (!(articles instanceof ArchiveSet set) || set.members().size() == 1) {
            return Optional.empty();
        }
        String name = set.member(ordinal).name();
        return Optional.of(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
    }

    /** The proof about the article at an ordinal. */
    public ProofView proof(long ordinal) throws IOException, Problem {
        article(ordinal);
        if (articles instanceof ArchiveSet set) {
            ArchiveSet.Member member = set.member(ordinal);
            try (Archive archive = member.archive()) {
                return proof(archive, ordinal - member.first());
            }
        }
        return proof((Archive) articles, ordinal);
    }

    private static ProofView proof(Archive archive, long ordinal) throws IOException {
        return new ProofView(ArticleProof.of(archive, ordinal), archive.info().root());
    }
}
