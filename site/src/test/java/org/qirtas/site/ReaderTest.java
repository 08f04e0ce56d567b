package org.qirtas.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The reader in JavaScript passes its own tests, which Node runs. They read the golden archives. */
class ReaderTest {
    private static final Pattern MAJOR = Pattern.compile("v(\\d+)\\..*", Pattern.DOTALL);
    private static final int OLDEST = 20;

    @Test
    void readsTheGoldenArchives() throws Exception {
        assumeTrue(nodeVersion() >= OLDEST, "Node " + OLDEST + " or later is not there: the reader in JavaScript is not tested");
        Process tests = start("node", "--test", "src/test/js/");
        String output = new String(tests.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, tests.waitFor(), output);
    }

    private static int nodeVersion() throws InterruptedException {
        try {
            Process node = start("node", "--version");
            Matcher version = MAJOR.matcher(new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            return node.waitFor(1, TimeUnit.MINUTES) && version.matches() ? Integer.parseInt(version.group(1)) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    private static Process start(String... command) throws IOException {
        return new ProcessBuilder(command)
                .directory(Path.of("").toAbsolutePath().toFile())
                .redirectErrorStream(true)
                .start();
    }
}
