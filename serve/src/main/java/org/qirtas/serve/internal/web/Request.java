package org.qirtas.serve.internal.web;

import java.util.List;

/**
 * A request that was let in.
 *
 * @param path the path, as it was sent
 * @param parameters the parameters
 * @param languages the header Accept-Language, or an empty text
 * @param host the checked host and port by which the client names this server
 */
public record Request(String path, Parameters parameters, String languages, String host) {

    /** The parts of the path between slashes. */
    List<String> segments() {
        return List.of(path.substring(1).split("/", -1));
    }

    /** Whether an answer in JSON is expected. */
    public boolean isForJson() {
        return path.startsWith("/api/");
    }
}
