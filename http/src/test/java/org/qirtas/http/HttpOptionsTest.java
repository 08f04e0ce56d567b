package org.qirtas.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What options refuse. */
@NullUnmarked
class HttpOptionsTest {

    private static final HttpOptions OPTIONS = HttpOptions.DEFAULT;

    private static void assertNames(String parameter, Executable call) {
        assertEquals(parameter, assertThrows(NullPointerException.class, call).getMessage());
    }

    @Test
    void nullArgumentsAreNamed() {
        assertNames("address", () -> HttpSource.open(null));
        assertNames("options", () -> HttpSource.open(URI.create("http://127.0.0.1/"), null));
        assertNames("client", () -> OPTIONS.withClient(null));
        assertNames("name", () -> OPTIONS.withHeader(null, "a"));
        assertNames("value", () -> OPTIONS.withHeader("a", null));
        assertNames("change", () -> OPTIONS.withRequests(null));
        assertNames("renewal", () -> OPTIONS.withRenewal(null));
        assertNames("timeout", () -> OPTIONS.withTimeout(null));
        assertNames("limit", () -> OPTIONS.withTimeLimit(null));
        assertNames("folder", () -> OPTIONS.withFolder(null, 1 << 20));
    }

    @Test
    void valuesOutOfRange() {
        for (Executable call : new Executable[] {
            () -> OPTIONS.withTries(0),
            () -> OPTIONS.withTries(101),
            () -> OPTIONS.withTimeout(Duration.ZERO),
            () -> OPTIONS.withTimeLimit(Duration.ofDays(2)),
            () -> OPTIONS.withMemory(1000),
            () -> OPTIONS.withFolder(Path.of("a"), 1000),
            () -> OPTIONS.withTail(-1),
            () -> OPTIONS.withGap(-1),
            () -> OPTIONS.withWholeFiles(-1),
            () -> OPTIONS.withHeader("a b", "c"),
            () -> OPTIONS.withHeader("a", "b\r\nX: c"),
            () -> OPTIONS.withHeader("Host", "elsewhere"),
        }) {
            assertThrows(IllegalArgumentException.class, call);
        }
    }
}
