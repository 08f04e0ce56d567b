package org.qirtas.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qirtas.Archive;
import org.qirtas.ArchiveSet;
import org.qirtas.Article;
import org.qirtas.RedactedArticleException;
import org.qirtas.testing.ArticleJson;
import org.qirtas.testing.MemoryArchive;

/** Old archives are read for ever, and the writer makes the same bytes until it is changed on purpose. */
class GoldenArchiveTest {

    private static final Path CATALOGUE = GoldenArchive.FOLDER.resolve("catalogue.qrts");

    @TempDir
    private Path folder;

    private static List<GoldenArchive> archives() {
        return GoldenArchive.all();
    }

    /** Writes the folder anew; what is there already is only replaced if the writer was changed on purpose. */
    @Test
    @EnabledIfSystemProperty(named = "golden", matches = "write")
    void write() throws IOException {
        for (GoldenArchive golden : archives()) {
            Files.write(golden.file(), golden.maker().bytes(folder));
            try (Archive archive = Archive.open(golden.file())) {
                Files.writeString(golden.expected(), ExpectedJson.of(archive, golden.articles()));
            }
        }
        ArchiveSet.catalogue(members(), CATALOGUE, true);
    }

    /** Archives of which some have several generations, deleted and redacted articles, or text models of another one. */
    private static List<Path> members() {
        return Stream.of(
                        "general",
                        "empty",
                        "keys",
                        "dates",
                        "text-models",
                        "model-references",
                        "generations",
                        "deletions",
                        "redacted")
                .map(name -> GoldenArchive.FOLDER.resolve(name + ".qrt"))
                .toList();
    }

    @Test
    void theCatalogueHasTheseBytes() throws IOException {
        for (Path member : members()) {
            Files.copy(member, folder.resolve(member.getFileName()));
        }
        Path again = folder.resolve(CATALOGUE.getFileName());
        ArchiveSet.catalogue(
                members().stream()
                        .map(member -> folder.resolve(member.getFileName()))
                        .toList(),
                again,
                false);
        assertEquals(-1, Files.mismatch(CATALOGUE, again));
    }

    @Test
    void theCatalogueFindsTheArticlesOfItsMembers() throws IOException {
        try (ArchiveSet set = ArchiveSet.open(CATALOGUE);
                ArchiveSet list = ArchiveSet.open(members())) {
            assertEquals(list.stream().toList(), set.stream().toList());
            for (Article article : list) {
                assertEquals(list.versions(article.key()), set.versions(article.key()));
            }
            for (ArchiveSet.Member member : set.members()) {
                assertTrue(member.archive().verify().isWhole(), member::name);
            }
            assertTrue(set.catalogues().get(0).archive().verify().isWhole());
        }
    }

    @ParameterizedTest
    @MethodSource("archives")
    void theWriterMakesTheseBytes(GoldenArchive golden) throws IOException {
        HexFormat hex = HexFormat.of();
        assertEquals(
                hex.formatHex(Files.readAllBytes(golden.file())),
                hex.formatHex(golden.maker().bytes(folder)));
    }

    @ParameterizedTest
    @MethodSource("archives")
    void theArticlesAreThere(GoldenArchive golden) throws IOException {
        try (Archive archive = Archive.open(golden.file())) {
            assertEquals(golden.articles().size(), archive.size());
            for (int i = 0; i < golden.articles().size(); i++) {
                Article expected = golden.articles().get(i);
                if (expected == null) {
                    int redacted = i;
                    assertThrows(RedactedArticleException.class, () -> archive.article(redacted));
                } else {
                    MemoryArchive.assertSame(expected, archive.article(i));
                    assertEquals(expected.title(), archive.headline(i).title());
                    assertEquals(
                            !archive.isDeleted(i),
                            archive.versions(expected.key()).contains(expected));
                }
            }
            assertEquals(List.of(), archive.verify().damage());
        }
    }

    @ParameterizedTest
    @MethodSource("archives")
    void theAnswersAreTheExpectedOnes(GoldenArchive golden) throws IOException {
        try (Archive archive = Archive.open(golden.file())) {
            assertEquals(Files.readString(golden.expected()), ExpectedJson.of(archive, golden.articles()));
        }
    }

    /** Each file has a line with its length and SHA-256 on the page of the folder, and there is no other file. */
    @Test
    void thePageNamesEveryFile() throws IOException {
        String page = Files.readString(GoldenArchive.FOLDER.resolve("README.md"));
        TreeSet<String> names = new TreeSet<>();
        byte[] catalogue = Files.readAllBytes(CATALOGUE);
        String described = "| `catalogue.qrts` | " + catalogue.length + " | `" + ArticleJson.sha256(catalogue) + "` |";
        assertTrue(page.contains(described), described);
        names.add("catalogue.qrts");
        for (GoldenArchive golden : archives()) {
            byte[] bytes = Files.readAllBytes(golden.file());
            String line = "| `" + golden.name() + "` | " + bytes.length + " | `" + ArticleJson.sha256(bytes) + "` |";
            assertTrue(page.contains(line), line);
            names.add(golden.name() + ".qrt");
            names.add(golden.name() + ".json");
        }
        names.add("README.md");
        try (Stream<Path> files = Files.list(GoldenArchive.FOLDER)) {
            assertEquals(
                    names.stream().toList(),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }
}
