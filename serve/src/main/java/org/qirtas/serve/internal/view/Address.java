package org.qirtas.serve.internal.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A path of this server with parameters. Immutable. */
public final class Address {

    private final String text;

    private Address(String text) {
        this.text = text;
    }

    /** A path, which is not escaped. */
    public static Address of(String path) {
        return new Address(path);
    }

    /** The page of an article. */
    public static Address article(long ordinal) {
        return of("/articles/" + ordinal);
    }

    /** This with a parameter. */
    public Address with(String name, String value) {
        String separator = text.indexOf('?') < 0 ? "?" : "&";
        return new Address(text + separator + name + '=' + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return text;
    }
}
