package org.qirtas.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example in Python: it runs where PySpark is, and elsewhere says what it needs. */
class PythonTest {

    private static final String EXAMPLE = "src/examples/python/news.py";

    @TempDir
    Path folder;

    private record Ended(int status, String printed) {}

    private static Ended python(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(arguments).redirectErrorStream(true);
        String classes = System.getProperty("java.class.path");
        builder.environment().put("PYSPARK_SUBMIT_ARGS", "--driver-class-path " + classes + " pyspark-shell");
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(5, TimeUnit.MINUTES));
        return new Ended(process.exitValue(), printed);
    }

    @Test
    void theExampleRunsOrSaysWhatItNeeds() throws IOException, InterruptedException {
        boolean isThere = python("python3", "-c", "import pyspark").status() == 0;
        Ended ended = python(
                "python3",
                EXAMPLE,
                NewsFiles.framed().toString(),
                folder.resolve("written").toString());
        String expected = isThere ? "the written articles are the same" : "news.py needs PySpark 3.5 or later";
        assertTrue(ended.printed().contains(expected), ended.printed());
        assertEquals(isThere ? 0 : 1, ended.status());
    }

    @Test
    void theExampleHasNoSyntaxErrors() throws IOException, InterruptedException {
        String parse = "import ast, pathlib; ast.parse(pathlib.Path('" + EXAMPLE + "').read_text('utf-8'))";
        assertEquals(new Ended(0, ""), python("python3", "-c", parse));
    }
}
