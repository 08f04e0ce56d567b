package org.qirtas.serve.internal.web;

import java.io.IOException;

/** Answers the requests of a route. */
@FunctionalInterface
public interface Handler {

    /** The answer; a number is that in the path, or 0 if the route has none. */
    Response answer(Request request, long number) throws IOException, Problem;
}
