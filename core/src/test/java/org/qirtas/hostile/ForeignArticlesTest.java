package org.qirtas.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qirtas.Archive;
import org.qirtas.Archives;
import org.qirtas.Article;
import org.qirtas.CorruptArchiveException;
import org.qirtas.Damage;
import org.qirtas.Profile;
import org.qirtas.SalvageReport;
import org.qirtas.WriterOptions;
import org.qirtas.internal.io.ArchiveOutput;
import org.qirtas.internal.write.Packer;
import org.qirtas.internal.write.SectionWriter;
import org.qirtas.internal.write.Tuning;

/** An archive of another writer, with an article that ours would have refused. */
class ForeignArticlesTest {

    private static final List<Article> ARTICLES = List.of(
            Article.builder().id("1").body("b").build(),
            Article.builder().id("2").attributes(Map.of("note", "hello world")).build(),
            Article.builder().id("3").title("t").attributeJson("title", "1").build(),
            Article.builder().id("4").attributeJson("note", "4").build());

    @TempDir
    private Path folder;

    private static byte[] pack() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Tuning tuning = Tuning.of(Profile.FAST);
        try (Packer packer = new Packer(new SectionWriter(ArchiveOutput.of(out)), WriterOptions.DEFAULT, tuning)) {
            packer.finish(ARTICLES);
        }
        return out.toByteArray();
    }

    @Test
    void allArticlesAreReadAndVerifyNamesThoseThatAreWrong() throws IOException {
        try (Archive archive = Archive.open(pack())) {
            assertEquals(ARTICLES, archive.stream().toList());
            List<Damage> damage = archive.verify().damage();
            assertEquals(List.of(1L, 2L), damage.stream().map(Damage::ordinal).toList());
        }
    }

    @Test
    void whatIsCopiedIsChecked() throws IOException {
        Path source = Files.write(folder.resolve("foreign.qrt"), pack());
        Path target = folder.resolve("target.qrt");
        CorruptArchiveException e = assertThrows(
                CorruptArchiveException.class,
                () -> Archives.redact(source, List.of("1"), target, WriterOptions.DEFAULT));
        assertEquals(1, e.ordinal());
        assertFalse(Files.exists(target));
        SalvageReport report = Archives.salvage(source, target, WriterOptions.DEFAULT);
        assertEquals(2, report.articles());
        assertEquals(2, report.lost());
    }
}
