package org.qirtas.serve.internal.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;

/** Files of this program that pages use: read once, from the jar, when the server starts. */
public final class Files {

    private Files() {}

    /** Adds a file, whose path is that of a resource beside this class. */
    public static void addTo(Router router, String path, String type) {
        byte[] content = read(path.substring(1));
        router.add(path, Set.of(), (request, number) -> Response.ok(type, content));
    }

    /** The bytes of a file. */
    private static byte[] read(String name) {
        try (InputStream file = Objects.requireNonNull(Files.class.getResourceAsStream(name), name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
