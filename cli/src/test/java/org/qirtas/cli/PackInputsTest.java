package org.qirtas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes into an archive, what is left out, and that either is said. */
class PackInputsTest {
    @TempDir
    Path folder;

    private Path target() {
        return folder.resolve("out.qrt");
    }

    private Path pages() throws IOException {
        Path pages = Files.createDirectory(folder.resolve("pages"));
        Files.write(pages.resolve("a.txt"), Samples.PAGE);
        return pages;
    }

    private static List<Object> packed(Path archive) {
        return List.copyOf(Run.of("list", archive).done().lines());
    }

    @Test
    void aLinkToAFolderIsFollowed() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), pages());
        Run.of("pack", link, "-o", target()).done();
        assertEquals(1, packed(target()).size());
        Path outer = Files.createDirectory(folder.resolve("outer"));
        Files.createSymbolicLink(outer.resolve("inner"), Path.of("../link"));
        Run.of("pack", outer, "-o", target(), "--force").done();
        assertEquals(1, packed(target()).size());
    }

    @Test
    void whatIsLeftOutIsCountedAndNamed() throws IOException {
        Path pages = pages();
        for (int i = 0; i < 7; i++) {
            Files.writeString(pages.resolve(i + ".odt"), "<p>");
        }
        Files.createSymbolicLink(pages.resolve("up"), Path.of("."));
        Files.writeString(pages.resolve(".hidden.txt"), "x");
        String out = Run.of("pack", pages, "-o", target()).done().out();
        assertTrue(out.contains("left out   7 of unknown kind: " + pages.resolve("0.odt") + ", "), out);
        assertTrue(out.contains("4.odt, …\nleft out   1 hidden: "), out);
        assertTrue(out.contains("\nleft out   1 links in a circle: " + pages.resolve("up") + "\n"), out);
        Map<String, Object> summary = Json.object(Run.of("pack", pages, "-o", target(), "--force", "--json")
                .done()
                .out());
        String leftOut = String.valueOf(summary.get("leftOut"));
        assertTrue(leftOut.contains("of unknown kind") && leftOut.contains("7"), leftOut);
        assertFalse(leftOut.contains("5.odt"), leftOut);
    }

    @Test
    void datesThatDoNotSayTheirOrderOrZone() throws IOException {
        Path lines = Files.writeString(folder.resolve("a.jsonl"), "{\"id\":\"a\",\"published\":\"03/04/2021 08:05\"}");
        String out = Run.of("pack", lines, "-o", target()).done().out();
        assertTrue(out.contains("dates      1 not understood, such as '03/04/2021 08:05'"), out);
        Run.of("pack", lines, "-o", target(), "--force", "--date-order", "dmy", "--zone", "Asia/Riyadh")
                .done();
        String listed = Run.of("list", target(), "--json").done().out();
        assertTrue(listed.contains("\"published_at\":\"2021-04-03T05:05Z\""), listed);
        assertTrue(listed.contains("\"published\":\"03/04/2021 08:05\""), listed);
        Run wrong = Run.of("pack", lines, "-o", target(), "--force", "--zone", "Riyadh")
                .ends(2);
        assertTrue(wrong.err().contains("'Riyadh' is not a zone; write a place such as Asia/Riyadh"), wrong.err());
        Run.of("pack", lines, "-o", target(), "--force", "--date-order", "ymd").ends(2);
    }

    private void givesNothing(Object... inputs) throws IOException {
        Files.writeString(target(), "precious");
        Object[] args = Stream.of(Stream.of("pack"), Stream.of(inputs), Stream.of("-o", target(), "--force"))
                .flatMap(part -> part)
                .toArray();
        Run run = Run.of(args).ends(3);
        assertTrue(run.err().startsWith("qirtas: no article in "), run.err());
        assertEquals("", run.out());
        assertEquals("precious", Files.readString(target()));
        Files.delete(target());
        Run.of(Stream.of(args).filter(arg -> !"--force".equals(arg)).toArray()).ends(3);
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    0, files.filter(file -> file.toString().endsWith("tmp")).count());
        }
        assertFalse(Files.exists(target()));
    }

    @Test
    void noArticleIsNoSuccess() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        givesNothing(empty);
        givesNothing("-");
        givesNothing(Files.createFile(folder.resolve("empty.jsonl")));
        Path web = Files.createDirectory(folder.resolve("web"));
        Files.writeString(web.resolve("page.odt"), "<p>");
        givesNothing(web);
        String err = Run.of("pack", web, empty, "-o", target()).ends(3).err();
        assertTrue(err.contains("left out: 1 of unknown kind: " + web.resolve("page.odt")), err);
    }

    @Test
    void badLinesAloneAreNoArticle() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.jsonl"), "[]\n");
        Path rejects = folder.resolve("rejects");
        String err = Run.of("pack", bad, "-o", target(), "--skip-bad", rejects)
                .ends(3)
                .err();
        assertTrue(err.startsWith("qirtas: skipped " + bad + ":1: "), err);
        assertTrue(err.contains("\nqirtas: no article in " + bad), err);
        assertFalse(Files.exists(rejects) || Files.exists(target()));
    }

    @Test
    void aDamagedCompressedPageIsSkippedByName() throws IOException {
        Path pages = pages();
        Path bad = Files.write(pages.resolve("b.txt.gz"), new byte[] {0x1F, (byte) 0x8B, 8});
        Run run = Run.of("pack", pages, "-o", target(), "--skip-bad", folder.resolve("rejects"), "--json")
                .ends(0);
        assertTrue(run.err().startsWith("qirtas: skipped " + bad + ": damaged"), run.err());
        assertEquals(1L, Json.object(run.out()).get("skippedPages"));
    }

    @Test
    void theDamagedArticleOfAnArchiveIsSkippedByName() throws IOException {
        Path archive = Samples.archive(folder);
        int damaged = Damage.ofOneArticle(archive);
        Run refused = Run.of("pack", archive, "-o", target()).ends(1);
        String problem = archive + ": article " + damaged + ": damaged at byte ";
        assertTrue(refused.err().startsWith("qirtas: " + problem), refused.err());
        Path rejects = folder.resolve("rejects");
        Run run = Run.of("pack", archive, "-o", target(), "--skip-bad", rejects).ends(0);
        assertTrue(run.err().startsWith("qirtas: skipped " + problem), run.err());
        assertTrue(run.out().startsWith("articles   4\n"), run.out());
        assertTrue(run.out().contains("\ndamaged    1 article of archives, left out\n"), run.out());
        assertEquals(0, Files.size(rejects));
    }

    @Test
    void anArchiveThatCannotBeOpenedIsSkippedByName() throws IOException {
        Path archive = Samples.archive(folder);
        Path cut = folder.resolve("cut.qrt");
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(archive), 100));
        Run.of("pack", archive, cut, "-o", target()).ends(1);
        Run run = Run.of("pack", cut, archive, "-o", target(), "--skip-bad", folder.resolve("rejects"), "--json")
                .ends(0);
        assertTrue(run.err().startsWith("qirtas: skipped " + cut + ": damaged at byte "), run.err());
        assertEquals(5L, Json.object(run.out()).get("articles"));
        assertEquals(1L, Json.object(run.out()).get("damagedArchives"));
        assertEquals(1L, Json.object(run.out()).get("skipped"));
        Run alone = Run.of("pack", cut, "-o", target(), "--force", "--skip-bad", folder.resolve("others"))
                .ends(3);
        assertTrue(alone.err().contains("no article in " + cut), alone.err());
    }

    @Test
    void anAtSignIsPartOfAName() throws IOException {
        Path arguments = Files.writeString(folder.resolve("@args.jsonl"), "{\"id\":\"@x\"}\n");
        Files.writeString(folder.resolve("args.jsonl"), "--force\n");
        Path here = Path.of("").toAbsolutePath().relativize(arguments);
        Run.of("pack", arguments, here, "-o", target()).done();
        Path there = Files.writeString(folder.resolve("x"), "71046");
        assertTrue(Run.of("get", target(), "@x").done().out().contains("@x"));
        Run missing = Run.of("get", target(), "@" + there).ends(1);
        assertEquals("qirtas: no article 71046 in " + target() + "\n", missing.err());
        Run all = Run.of("get", target(), "@@" + there).ends(1);
        assertEquals("qirtas: no article @" + there + " in " + target() + "\n", all.err());
    }

    @Test
    void longNames() throws IOException {
        for (String name : List.of("n".repeat(230), "خ".repeat(110))) {
            Path archive = folder.resolve(name);
            Run.of("pack", Samples.lines(folder), "-o", archive).done();
            Path lines = folder.resolve(name + "x");
            Run.of("export", archive, "-o", lines).done();
            assertEquals(5, Files.readAllLines(lines).size());
        }
        String err = Run.of("pack", Samples.lines(folder), "-o", folder.resolve("n".repeat(256)))
                .ends(3)
                .err();
        assertTrue(err.contains("too long"), err);
    }

    @Test
    void formatsAreListedAndForced() throws IOException {
        String out = Run.of("formats").done().out();
        assertTrue(
                out.contains(
                        "json     JSON, an article on each line, or objects and arrays of them (.jsonl .ndjson .jsonlines .jl)\n"),
                out);
        assertTrue(out.contains("page     a news page saved as text (.txt)\n"), out);
        assertTrue(out.contains("feed     a feed in RSS or Atom (.rss .atom)\n"), out);
        assertTrue(out.contains("html     an HTML page with an article (.html .htm .xhtml)\n"), out);
        assertTrue(
                out.endsWith("\npresets of records: hugging-face, media-cloud, news-please, newsapi, newspaper, ninjs, "
                        + "schema.org, scrapy, trafilatura\n"),
                out);
        Map<String, Object> json = Json.object(
                Run.of("formats", "--json").done().out().lines().findFirst().orElseThrow());
        assertEquals("archive", json.get("name"));
        Path lines = Files.writeString(folder.resolve("a.html"), "{\"body\":\"text\"}");
        Run.of("pack", lines, "-o", target()).done();
        Run.of("pack", lines, "-o", target(), "--force", "--format", "page").done();
        String page = Run.of("export", target()).done().out();
        assertTrue(page.contains("{\\\"body\\\":\\\"text\\\"}"), page);
        String err =
                Run.of("pack", lines, "-o", target(), "--format", "wav").ends(2).err();
        assertTrue(err.startsWith("qirtas: there is no format 'wav'; the formats are archive, "), err);
    }

    @Test
    void htmlPagesArePacked() throws IOException {
        String text =
                "The ferry left the old harbour at dawn, turned back after an hour of fog, and waited for the pilot.";
        Path pages = Files.createDirectory(folder.resolve("pages"));
        Files.writeString(pages.resolve("a.html"), "<html lang=en><title>Fog</title><article><p>" + text);
        Path empty = Files.writeString(pages.resolve("b"), "<html><a href=/>Home</a>");
        String err = Run.of("pack", pages, "-o", target()).ends(3).err();
        assertTrue(err.contains(empty + ": an HTML page without the text of an article"), err);
        Run.of("pack", pages, "-o", target(), "--skip-bad", folder.resolve("bad"))
                .ends(0);
        Map<String, Object> json =
                Json.object(Run.of("export", target()).done().out().strip());
        assertEquals(Map.of("lang", "en", "title", "Fog", "body", text), json);
        Run.of("pack", pages.resolve("a.html"), "-o", target(), "--force", "--keep-html")
                .done();
        String info = Run.of("export", target(), "--fields", "title").done().out();
        assertEquals("{\"title\":\"Fog\"}\n", info);
    }

    @Test
    void archivesArePackedAgain() throws IOException {
        Path archive = Samples.archive(folder);
        Path dense = folder.resolve("dense.qrt");
        Run.of("pack", archive, "-o", dense, "--profile", "dense").done();
        assertEquals(Samples.ALL, Run.of("export", dense).done().out());
        Run.of("delete", archive, "71046").ends(0);
        Path less = folder.resolve("less.qrt");
        String summary =
                Run.of("pack", archive, "-o", less, "--profile", "fast").done().out();
        assertTrue(summary.contains("left out   redacted or deleted articles: 2"), summary);
        String refused =
                Run.of("pack", archive, "-o", archive, "--force").ends(2).err();
        assertTrue(refused.contains("would replace"), refused);
    }

    @Test
    void tablesAreRead() throws IOException {
        Path table = Files.writeString(folder.resolve("news.csv"), "Nr;Story\n7;one\n8;\"two\nlines\"\n9\n");
        Path rejects = folder.resolve("rejects");
        Run.of("pack", table, "-o", target(), "--map", "id=Nr,body=Story", "--skip-bad", rejects)
                .ends(0);
        assertTrue(Run.of("get", target(), "8").done().out().contains("two\nlines"));
        assertEquals("\"9\"\n", Files.readString(rejects));
    }

    @Test
    void recordsOfOtherKeysAreToldInTheSummary() throws IOException {
        Path records = Files.writeString(folder.resolve("records.json"), """
                [
                  {"maintext": "one", "title": "t", "date_publish": "2022-01-28"},
                  {"url": "u", "maintext": "two"},
                  {"id": "3", "story": "three"}
                ]
                """);
        String out = Run.of("pack", records, "-o", target()).done().out();
        assertTrue(out.contains("\npreset     news-please for 2 records\nno body    1 article, such as '3'\n"), out);
        assertTrue(out.contains("\nno title   2 articles, such as 'u'\nno date    2 articles, such as 'u'\n"), out);
        Run mapped = Run.of("pack", records, "-o", target(), "--force", "--json", "--map", "body=story", "--as", "none")
                .done();
        Map<String, Object> summary = Json.object(mapped.out());
        assertEquals(Map.of(), summary.get("presets"));
        assertEquals(Map.of("body", 2L, "title", 2L, "date", 3L), summary.get("without"));
        String err = Run.of("pack", records, "-o", target(), "--map", "story")
                .ends(2)
                .err();
        assertTrue(err.startsWith("qirtas: 'story' is not FIELD=KEY"), err);
        err = Run.of("pack", records, "-o", target(), "--as", "gazette").ends(2).err();
        assertTrue(err.startsWith("qirtas: there is no preset 'gazette'; there are hugging-face, "), err);
    }
}
