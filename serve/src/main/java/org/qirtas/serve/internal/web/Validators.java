package org.qirtas.serve.internal.web;

import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Entity tags. An archive does not change while it is open, so that an answer depends on the request alone. A tag is a hash
 * of the request and of a number that each server draws when it starts; a matching one is confirmed before any work.
 */
final class Validators {

    private static final int LENGTH = 16;

    private final byte[] salt = new byte[LENGTH];

    Validators() {
        new SecureRandom().nextBytes(salt);
    }

    /** The tag of the answer to a request in a coding. */
    String tag(HttpExchange exchange, Request request, String coding) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            String target = exchange.getRequestURI().toString();
            for (String part : List.of(target, request.languages(), request.host(), coding)) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return '"' + HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), LENGTH)) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Whether the client has the answer with a tag. */
    boolean isKnown(HttpExchange exchange, String tag) {
        List<String> known = exchange.getRequestHeaders().get("If-None-Match");
        return known != null
                && known.stream()
                        .flatMap(line -> Arrays.stream(line.split(",", -1)))
                        .map(String::strip)
                        .anyMatch(each -> each.equals(tag) || each.equals("W/" + tag));
    }
}
