package org.qirtas.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qirtas.WriterProgress.Phase;

/** Each phase has a bar of its own, which ends where the phase does. */
class WritingProgressTest {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    private Streams streams(boolean terminal) {
        PrintStream err = new PrintStream(shown, true, UTF_8);
        return new Streams(InputStream.nullInputStream(), err, err, terminal, new Screen(false, Map.of()));
    }

    @Test
    void phasesOneAfterTheOther() {
        try (WritingProgress progress = new WritingProgress(streams(true))) {
            progress.report(Phase.VOCABULARY, 500, 1000);
            progress.report(Phase.DICTIONARY, 1_000_000, 4_000_000);
            progress.report(Phase.DICTIONARY, 3_000_000, 4_000_000);
            progress.report(Phase.ARTICLES, 64, 64);
        }
        String screen = shown.toString(UTF_8);
        int words = screen.lastIndexOf("Learning words");
        int dictionary = screen.lastIndexOf("Compressing dictionary");
        int articles = screen.lastIndexOf("Compressing articles");
        assertTrue(words >= 0 && words < dictionary && dictionary < articles, screen);
        assertTrue(screen.substring(words, dictionary).contains("50%"), screen);
        assertTrue(screen.substring(dictionary, articles).contains("75%"), screen);
        assertTrue(screen.substring(articles).contains("100%"), screen);
    }

    @Test
    void nobodyWatches() {
        try (WritingProgress progress = new WritingProgress(streams(false))) {
            progress.report(Phase.VOCABULARY, 1, 2);
            progress.report(Phase.ARTICLES, 1, 2);
        }
        assertEquals("", shown.toString(UTF_8));
    }
}
