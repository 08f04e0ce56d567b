package org.qirtas.serve.internal.page;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qirtas.Article;
import org.qirtas.Grouping;
import org.qirtas.serve.internal.api.Feed;
import org.qirtas.serve.internal.view.Address;
import org.qirtas.serve.internal.view.Criteria;
import org.qirtas.serve.internal.view.Holdings;
import org.qirtas.serve.internal.web.Files;
import org.qirtas.serve.internal.web.Problem;
import org.qirtas.serve.internal.web.Request;
import org.qirtas.serve.internal.web.Response;
import org.qirtas.serve.internal.web.Router;

/** The addresses of pages. */
public final class PageRoutes {

    private static final Set<String> ONLY_UI = Set.of(Page.UI);
    private static final Set<String> DATES = Set.of(Criteria.DATE, Page.UI);
    private static final Set<String> KEY = Set.of("key", Page.UI);

    /** Whatever an original is, a browser stores it and shows nothing. */
    private static final String NOTHING = "sandbox; default-src 'none'; frame-ancestors 'none'";

    private final Holdings holdings;

    public PageRoutes(Holdings holdings) {
        this.holdings = holdings;
    }

    /** Adds them to a router. */
    public void addTo(Router router) {
        router.add("/", ONLY_UI, (request, number) -> new FrontPage(holdings).answer(page(request)));
        router.add("/articles", criteria(), (request, number) -> list(request));
        router.add(
                "/articles/{ordinal}",
                ONLY_UI,
                (request, number) -> new ArticlePage(page(request), holdings.view(number)).answer());
        router.add(
                "/articles/{ordinal}/proof",
                ONLY_UI,
                (request, number) -> new ProofPage(page(request), number, holdings.proof(number)).answer());
        router.add("/articles/{ordinal}/original", Set.of(), (request, number) -> original(number));
        router.add("/key", KEY, (request, number) -> key(request));
        router.add("/dates", DATES, (request, number) -> dates(request));
        router.add("/sources", ONLY_UI, (request, number) -> values(request, Grouping.SOURCE));
        router.add("/languages", ONLY_UI, (request, number) -> values(request, Grouping.LANGUAGE));
        router.add("/sections", ONLY_UI, (request, number) -> values(request, Grouping.SECTION));
        router.add("/feed.atom", Criteria.NAMES, (request, number) -> new Feed(holdings).answer(request));
        Files.addTo(router, "/style.css", "text/css; charset=utf-8");
        Files.addTo(router, "/icon.svg", "image/svg+xml");
    }

    private static Set<String> criteria() {
        Set<String> names = new HashSet<>(Criteria.NAMES);
        names.add(Page.UI);
        return names;
    }

    private Page page(Request request) throws Problem {
        return Page.of(holdings.name(), request);
    }

    private Response list(Request request) throws IOException, Problem {
        Criteria criteria = Criteria.parse(request.parameters(), holdings.size());
        return new ListPage(page(request), holdings.list(criteria)).answer();
    }

    private Response dates(Request request) throws IOException, Problem {
        return new DatesPage(page(request), holdings).answer(DatesPage.asked(request));
    }

    private Response values(Request request, Grouping grouping) throws IOException, Problem {
        return new ValuesPage(page(request), grouping, holdings.overview()).answer();
    }

    /** The newest article with a key. */
    private Response key(Request request) throws IOException, Problem {
        Optional<String> key = request.parameters().one("key");
        List<Long> versions = key.isEmpty() ? List.of() : holdings.versions(key.get());
        if (versions.isEmpty()) {
            throw new Problem(Problem.NOT_FOUND, "no article has this key");
        }
        return Response.see(page(request).to(Address.article(versions.get(versions.size() - 1))));
    }

    private Response original(long ordinal) throws IOException, Problem {
        Article article = holdings.article(ordinal);
        byte[] original = article.original();
        if (original == null) {
            throw new Problem(Problem.NOT_FOUND, "the archive does not have the original of this article");
        }
        return Response.ok("application/octet-stream", original)
                .with("Content-Disposition", "attachment; filename=\"article-" + ordinal + ".original\"")
                .with("Content-Security-Policy", NOTHING);
    }
}
