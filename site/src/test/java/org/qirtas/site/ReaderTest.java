package org.qirtas.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The reader in JavaScript passes its own tests, which Node runs. They read the golden archives. */
class ReaderTest {

    @Test
    void passesItsTests() throws Exception {
        assumeTrue(Programs.hasNode(), "Node 20 or later is not there: the reader in JavaScript is not tested");
        List<String> command = new ArrayList<>(List.of("node", "--test"));
        try (Stream<Path> files = Files.list(Path.of("src/test/js"))) {
            files.map(Path::toString)
                    .filter(name -> name.endsWith(".test.js"))
                    .sorted()
                    .forEach(command::add);
        }
        Programs.Result tests = Programs.run(command);
        assertEquals(0, tests.status(), tests.output());
    }
}
