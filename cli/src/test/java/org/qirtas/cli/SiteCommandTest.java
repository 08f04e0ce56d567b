package org.qirtas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code qirtas site}. */
class SiteCommandTest {
    @TempDir
    Path folder;

    @Test
    void aFolderHoldsThePageAndTheArchive() throws Exception {
        Path archive = Samples.archive(folder);
        Path site = folder.resolve("public");
        Run run = Run.of("site", archive, "-o", site).ends(0);
        assertTrue(run.out().contains(site.resolve("index.html").toString()), run.out());
        assertEquals(-1, Files.mismatch(archive, site.resolve(archive.getFileName())));
        assertTrue(Files.readString(site.resolve("index.html")).contains("<title>"));
        Run.of("site", archive, "-o", site).ends(Failure.USAGE);
        Run.of("site", archive, "-o", site, "--force", "--title", "Our news").ends(0);
        assertTrue(Files.readString(site.resolve("index.html")).contains("<title>Our news</title>"));
        Run.of("site", folder.resolve("none.qrt"), "-o", folder.resolve("other"))
                .ends(Failure.UNREADABLE);
        Run.of("site", "http://example.org/news.qrt", "-o", folder.resolve("other"))
                .ends(Failure.UNREADABLE);
        assertFalse(Files.exists(folder.resolve("other")));
    }

    @Test
    void archivesOfAFolder() throws Exception {
        Path archives = Files.createDirectory(folder.resolve("archives"));
        Path archive = Samples.archive(folder);
        Files.copy(archive, archives.resolve("a.qrt"));
        Files.copy(archive, archives.resolve("b.qrt"));
        Path site = folder.resolve("public");
        Run.of("site", archives, "-o", site).ends(0);
        assertTrue(Files.exists(site.resolve("a.qrt")) && Files.exists(site.resolve("b.qrt")));
        assertTrue(Files.readString(site.resolve("index.html")).contains("<title>a</title>"));
    }
}
