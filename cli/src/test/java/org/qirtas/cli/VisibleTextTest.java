package org.qirtas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.ArchiveWriter;
import org.qirtas.Article;
import org.qirtas.ArticleDate;

/** Nothing that is stored makes a terminal do anything. */
class VisibleTextTest {
    /** Clears the screen, sets the title, goes back, rings, in 7 bits and in 8. */
    private static final String EVIL = "a\u001b[2J\u001b]0;x\u0007\rb\u009b2J\u007f\u0000c\u202Ed";

    @TempDir
    Path folder;

    private static boolean isHarmless(String printed) {
        return printed.chars().allMatch(c -> !Character.isISOControl(c) || c == '\n' || c == '\t');
    }

    private Path archive() throws IOException {
        Path target = folder.resolve("evil.qrt");
        try (ArchiveWriter writer = ArchiveWriter.create(target)) {
            writer.add(Article.builder()
                    .id("1")
                    .url(EVIL)
                    .source(EVIL)
                    .language(EVIL)
                    .section(EVIL)
                    .author(EVIL)
                    .title(EVIL + "\nId: 2")
                    .lead(EVIL)
                    .tags(List.of(EVIL))
                    .published(ArticleDate.parse(EVIL))
                    .body(EVIL + "\r\nb\n\tc")
                    .attributeJson("x\u009b", "[\t\"\u009b\u007f\"]")
                    .build());
            writer.add(Article.builder().url(EVIL).body("b").build());
            writer.finish();
        }
        return target;
    }

    @Test
    void linesKeepTheirEndsAndNothingElse() {
        assertEquals("a\\u001b[2J\nb\\u009b\n\tc\\u000dd", VisibleText.lines("a\u001b[2J\r\nb\u009b\n\tc\rd"));
        assertEquals("a\\u000ab\\u202ec\\u2028", VisibleText.line("a\nb\u202Ec\u2028"));
    }

    @Test
    void aDirectionThatGoesBeyondWhatItEnclosesIsShown() {
        assertEquals("a\\u202eb\\u202cc", VisibleText.lines("a\u202Eb\u202Cc"));
        assertEquals("\\u202bb\nc", VisibleText.lines("\u202Bb\nc"));
        assertEquals("\\u2067a\u2068b\u2069", VisibleText.lines("\u2067a\u2068b\u2069"));
        assertEquals("\u2068a\u2069b\\u2069", VisibleText.lines("\u2068a\u2069b\u2069"));
        assertEquals("\u2067\\u202db\u202B\u2069", VisibleText.lines("\u2067\u202Db\u202B\u2069"));
    }

    @Test
    void textWithoutControlCharactersIsTheSame() {
        String text = "نص \u202B(عربي)\u202C می\u200Cروم 😀\n";
        assertSame(text, VisibleText.lines(text));
    }

    @Test
    void everyCommandThatShowsTextShowsItHarmless() throws IOException {
        Path archive = archive();
        List<Run> runs = List.of(
                Run.of("get", archive, "1", EVIL),
                Run.of("get", archive, "1", "--json"),
                Run.of("get", archive, "none\u001b[2J"),
                Run.of("get", archive, "1", "--original"),
                Run.of("list", archive),
                Run.of("list", archive, "--json"),
                Run.of("export", archive),
                Run.of("info", archive),
                Run.of("prove", archive, EVIL + "\u001b"),
                Run.of("prove", archive, "1"),
                Run.of("redact", archive, "2\u001b", "-o", folder.resolve("r.qrt")),
                Run.of("get", "no\u001b[2Jfile", "1"),
                Run.of("pack", "no\u001b[2Jfile", "-o", folder.resolve("p.qrt")),
                Run.of("get", "--\u001b[2J"));
        for (Run run : runs) {
            assertTrue(isHarmless(run.out()), run.out());
            assertTrue(isHarmless(run.err()), run.err());
        }
    }

    @Test
    void onATerminalTheyDoToo() throws IOException {
        Path archive = archive();
        List<Run> runs = List.of(
                Run.onTerminal(40, 1000, "get", archive, "1", EVIL),
                Run.onTerminal(40, 1000, "list", archive),
                Run.onTerminal(40, 1000, "search", archive, "a*"),
                Run.onTerminal(40, 1000, "grep", "b", archive));
        for (Run run : runs) {
            assertTrue(run.out().contains("\\u001b"), run.out());
            assertTrue(isHarmless(run.out()), run.out());
            assertFalse(run.out().contains("\u202E"), run.out());
        }
    }

    @Test
    void aTitleCannotPassForAnotherField() throws IOException {
        String page = Run.of("get", archive(), "1").done().out();
        assertFalse(page.contains("\nId: 2"), page);
        assertTrue(page.contains("\\u000aId: 2\n"), page);
    }

    @Test
    void jsonIsTheExactText() throws IOException {
        Path archive = archive();
        String exported = Run.of("export", archive).done().out();
        assertTrue(
                exported.contains("\"url\":\"a\\u001b[2J\\u001b]0;x\\u0007\\rb\\u009b2J\\u007f\\u0000c\u202Ed\""),
                exported);
        Path again = folder.resolve("again.jsonl");
        Files.writeString(again, exported);
        Run.of("pack", again, "-o", folder.resolve("again.qrt")).done();
        assertEquals(
                exported, Run.of("export", folder.resolve("again.qrt")).done().out());
        assertEquals(
                exported.lines().findFirst().orElseThrow() + "\n",
                Run.of("get", archive, "1", "--json").done().out());
    }
}
