package org.qirtas.serve.internal.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;
import org.qirtas.Grouping;
import org.qirtas.Headline;
import org.qirtas.ValueCount;
import org.qirtas.serve.internal.view.Address;
import org.qirtas.serve.internal.view.ArticleView;
import org.qirtas.serve.internal.view.Criteria;
import org.qirtas.serve.internal.view.Entry;
import org.qirtas.serve.internal.view.Facet;
import org.qirtas.serve.internal.view.Holdings;
import org.qirtas.serve.internal.view.Listing;
import org.qirtas.serve.internal.view.Overview;
import org.qirtas.serve.internal.web.Files;
import org.qirtas.serve.internal.web.Problem;
import org.qirtas.serve.internal.web.Request;
import org.qirtas.serve.internal.web.Response;
import org.qirtas.serve.internal.web.Router;

/** The addresses of JSON. Each page has one that tells the same. */
public final class ApiRoutes {

    private static final Map<String, Grouping> GROUPINGS = Map.of(
            "source",
            Grouping.SOURCE,
            "language",
            Grouping.LANGUAGE,
            "section",
            Grouping.SECTION,
            "month",
            Grouping.MONTH);
    private static final int MAX_VALUES = 1_000;
    private static final long DEFAULT_VALUES = 100;

    private final Holdings holdings;

    public ApiRoutes(Holdings holdings) {
        this.holdings = holdings;
    }

    /** Adds them to a router. */
    public void addTo(Router router) {
        router.add("/api/archive", Set.of(), (request, number) -> archive());
        router.add("/api/articles", Criteria.NAMES, (request, number) -> list(request));
        router.add("/api/articles/{ordinal}", Set.of(), (request, number) -> article(number));
        router.add("/api/articles/{ordinal}/proof", Set.of(), (request, number) -> proof(number));
        router.add("/api/counts", Set.of("by", "start", "n"), (request, number) -> counts(request));
        router.add("/api/versions", Set.of("key"), (request, number) -> versions(request));
        Files.addTo(router, "/api/openapi.json", "application/json; charset=utf-8");
    }

    private Response archive() throws IOException {
        Overview overview = holdings.overview();
        return Json.ok(json -> {
            json.writeStringField("name", holdings.name());
            json.writeNumberField("files", overview.files());
            json.writeNumberField("articles", overview.articles());
            json.writeNumberField("ordinals", holdings.size());
            Json.text(json, "first", overview.first().map(date -> date.text()).orElse(null));
            Json.text(json, "last", overview.last().map(date -> date.text()).orElse(null));
            json.writeNumberField("unknownDates", overview.unknownDates());
            json.writeNumberField("sources", overview.sources().size());
            json.writeNumberField("languages", overview.languages().size());
            json.writeNumberField("sections", overview.sections().size());
            json.writeNumberField("months", overview.months().size());
        });
    }

    private Response list(Request request) throws IOException, Problem {
        Listing listing = holdings.list(Criteria.parse(request.parameters(), holdings.size()));
        return Json.ok(json -> {
            json.writeNumberField("count", listing.count());
            json.writeBooleanField("isCountExact", listing.isCountExact());
            json.writeArrayFieldStart("articles");
            for (Entry entry : listing.entries()) {
                ArticleJson.write(json, entry);
            }
            json.writeEndArray();
            json.writeObjectFieldStart("facets");
            for (Facet facet : listing.facets()) {
                Json.counts(
                        json,
                        facet.name(),
                        facet.values().subList(0, Math.min(100, facet.values().size())));
            }
            json.writeEndObject();
            Json.text(json, "previous", address(listing.previous()));
            Json.text(json, "next", address(listing.next()));
        });
    }

    private static @Nullable String address(Optional<Criteria> page) {
        return page.map(criteria -> criteria.at("/api/articles").toString()).orElse(null);
    }

    private Response article(long ordinal) throws IOException, Problem {
        ArticleView view = holdings.view(ordinal);
        return Json.ok(json -> {
            Article article = view.article();
            json.writeNumberField("ordinal", ordinal);
            json.writeStringField("key", article.key());
            ArticleJson.write(json, article);
            json.writeObjectFieldStart("attributes");
            for (Map.Entry<String, String> attribute : article.attributes().entrySet()) {
                Json.raw(json, attribute.getKey(), attribute.getValue());
            }
            json.writeEndObject();
            json.writeNumberField("originalLength", article.originalLength());
            ordinals(json, "versions", view.versions());
            neighbour(json, "older", view.older());
            neighbour(json, "newer", view.newer());
            Json.text(json, "file", view.file().orElse(null));
        });
    }

    private static void neighbour(JsonGenerator json, String name, Optional<Headline> headline) throws IOException {
        if (headline.isPresent()) {
            json.writeNumberField(name, headline.get().ordinal());
        }
    }

    private static void ordinals(JsonGenerator json, String name, List<Long> ordinals) throws IOException {
        json.writeArrayFieldStart(name);
        for (long ordinal : ordinals) {
            json.writeNumber(ordinal);
        }
        json.writeEndArray();
    }

    private Response proof(long ordinal) throws IOException, Problem {
        return Response.text(
                Response.OK, "application/json", holdings.proof(ordinal).proof().toJson());
    }

    private Response versions(Request request) throws IOException, Problem {
        Optional<String> key = request.parameters().one("key");
        if (key.isEmpty()) {
            throw new Problem(Problem.BAD_REQUEST, "the parameter 'key' is missing");
        }
        List<Long> versions = holdings.versions(key.get());
        if (versions.isEmpty()) {
            throw new Problem(Problem.NOT_FOUND, "no article has this key");
        }
        return Json.ok(json -> ordinals(json, "ordinals", versions));
    }

    private Response counts(Request request) throws IOException, Problem {
        String by = request.parameters().one("by").orElse("source").toLowerCase(Locale.ROOT);
        Grouping grouping = GROUPINGS.get(by);
        if (grouping == null) {
            throw new Problem(Problem.BAD_REQUEST, "'by' is one of language, month, section, source");
        }
        List<ValueCount> all = holdings.overview().values(grouping);
        long start = request.parameters().number("start", 0, Integer.MAX_VALUE).orElse(0L);
        long size = request.parameters().number("n", 1, MAX_VALUES).orElse(DEFAULT_VALUES);
        int from = (int) Math.min(start, all.size());
        int to = (int) Math.min(from + size, all.size());
        return Json.ok(json -> {
            json.writeNumberField("count", all.size());
            Json.counts(json, "values", all.subList(from, to));
            if (to < all.size()) {
                Address next = Address.of("/api/counts").with("by", by).with("n", Long.toString(size));
                json.writeStringField(
                        "next", next.with("start", Integer.toString(to)).toString());
            }
        });
    }
}
