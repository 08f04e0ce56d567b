package org.qirtas.serve.internal.page;

import org.jspecify.annotations.Nullable;
import org.qirtas.serve.internal.api.Json;
import org.qirtas.serve.internal.view.Address;
import org.qirtas.serve.internal.web.ErrorAnswer;
import org.qirtas.serve.internal.web.Problem;
import org.qirtas.serve.internal.web.Request;
import org.qirtas.serve.internal.web.Response;

/** Tells a problem on a plain page, or in JSON. */
public final class ErrorPage implements ErrorAnswer {

    private final String site;

    public ErrorPage(String site) {
        this.site = site;
    }

    @Override
    public Response answer(@Nullable Request request, Problem problem) {
        return request != null && request.isForJson() ? Json.problem(problem) : page(request, problem);
    }

    private Response page(@Nullable Request request, Problem problem) {
        Page page = page(request);
        String title = page.words().get(name(page, problem));
        page.begin(title, "", Address.of("/"), Address.of("/feed.atom")).element("h1", title);
        page.html().element("p", problem.detail(), "lang", "en", "dir", "ltr");
        page.html()
                .open("p")
                .element("a", page.words().get("nav.home"), "href", page.to("/"))
                .close();
        return page.end(problem.status(), null);
    }

    private Page page(@Nullable Request request) {
        try {
            return request == null ? Page.english(site) : Page.of(site, request);
        } catch (Problem e) {
            return Page.english(site);
        }
    }

    private static String name(Page page, Problem problem) {
        String name = "error." + problem.status();
        return page.words().has(name) ? name : "error.400";
    }
}
