package org.qirtas.serve.internal.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the handler of a path. A path is compared with the known ones, and is never used for anything else. */
public final class Router {

    private static final String NUMBER = "{ordinal}";
    private static final int MAX_DIGITS = 18;

    private final List<Route> routes = new ArrayList<>();

    /** A path with its handler and the names of its parameters. */
    private record Route(String path, List<String> segments, Set<String> parameters, Handler handler) {}

    /** Adds a path, which may have one part {@code {ordinal}} for a number. */
    public void add(String path, Set<String> parameters, Handler handler) {
        routes.add(new Route(path, List.of(path.substring(1).split("/", -1)), Set.copyOf(parameters), handler));
    }

    /** The paths in the order in which they were added. */
    public List<String> paths() {
        return routes.stream().map(Route::path).toList();
    }

    Response answer(Request request) throws IOException, Problem {
        List<String> segments = request.segments();
        for (Route route : routes) {
            if (matches(route.segments, segments)) {
                request.parameters().requireOnly(route.parameters);
                return route.handler.answer(request, number(route.segments, segments));
            }
        }
        throw new Problem(Problem.NOT_FOUND, "there is no such page");
    }

    private static boolean matches(List<String> pattern, List<String> segments) {
        if (pattern.size() != segments.size()) {
            return false;
        }
        for (int i = 0; i < pattern.size(); i++) {
            boolean isSame = pattern.get(i).equals(NUMBER)
                    ? isNumber(segments.get(i))
                    : pattern.get(i).equals(segments.get(i));
            if (!isSame) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= MAX_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static long number(List<String> pattern, List<String> segments) {
        int at = pattern.indexOf(NUMBER);
        return at < 0 ? 0 : Long.parseLong(segments.get(at));
    }
}
