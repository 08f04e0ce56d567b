package org.qirtas.serve.internal.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer.
 *
 * @param status the status of HTTP
 * @param type the media type of the body
 * @param body the bytes
 * @param headers further headers
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Response(int status, String type, byte[] body, Map<String, String> headers) {

    public static final int OK = 200;
    private static final int SEE_OTHER = 303;
    private static final int NOT_MODIFIED = 304;

    /** A text in UTF-8. */
    public static Response text(int status, String type, String text) {
        return new Response(
                status, type + "; charset=utf-8", text.getBytes(StandardCharsets.UTF_8), new LinkedHashMap<>());
    }

    /** An answer to a request that was understood. */
    public static Response ok(String type, byte[] body) {
        return new Response(OK, type, body, new LinkedHashMap<>());
    }

    /** What the client has is still right. */
    static Response notModified() {
        return new Response(NOT_MODIFIED, "", new byte[0], new LinkedHashMap<>());
    }

    /** The page is at another path of this server. */
    public static Response see(String path) {
        return text(SEE_OTHER, "text/plain", path).with("Location", path);
    }

    /** This answer with other bytes. */
    Response withBody(byte[] bytes) {
        return new Response(status, type, bytes, headers);
    }

    /** This answer with a header. */
    public Response with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Response(status, type, body, more);
    }
}
