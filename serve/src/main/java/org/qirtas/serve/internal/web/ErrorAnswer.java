package org.qirtas.serve.internal.web;

import org.jspecify.annotations.Nullable;

/** Makes the answer to a request that has a problem. */
@FunctionalInterface
public interface ErrorAnswer {

    /** The answer; the request is absent if it was not understood. */
    Response answer(@Nullable Request request, Problem problem);
}
