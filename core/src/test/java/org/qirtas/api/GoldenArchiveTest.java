package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qirtas.Archive;
import org.qirtas.ArchiveInfo;
import org.qirtas.Article;
import org.qirtas.ArticleFilter;
import org.qirtas.Profile;
import org.qirtas.testing.MemoryArchive;

/** Old archives are read for ever; what today's writer makes of the articles is not asked here. */
class GoldenArchiveTest {

    private static Archive open() throws IOException {
        return Archive.openResource(GoldenArchiveTest.class, "/golden/format-1.0.qrt");
    }

    @Test
    void theArticlesOfVersion1() throws IOException {
        List<Article> expected = GoldenArticles.all();
        try (Archive archive = open()) {
            assertEquals(expected.size(), archive.size());
            for (int i = 0; i < expected.size(); i++) {
                MemoryArchive.assertSame(expected.get(i), archive.article(i));
                assertEquals(expected.get(i).title(), archive.headline(i).title());
                assertEquals(expected.get(i).published(), archive.headline(i).published());
                assertTrue(archive.versions(expected.get(i).key()).contains(expected.get(i)));
            }
            assertTrue(archive.verify().isWhole());
        }
    }

    @Test
    void theFileOfVersion1() throws IOException {
        try (Archive archive = open()) {
            ArchiveInfo info = archive.info();
            assertEquals("1.0", info.formatVersion());
            assertEquals("0.1.0", info.libraryVersion());
            assertEquals(Profile.BALANCED.name(), info.profile());
            assertEquals(
                    List.of("ar", "fa"),
                    info.models().stream().map(ArchiveInfo.Model::name).limit(2).toList());
            assertEquals(
                    info.length(),
                    info.sections().stream()
                            .mapToLong(ArchiveInfo.Section::bytes)
                            .sum());
        }
    }

    @Test
    void theColumnsOfVersion1() throws IOException {
        try (Archive archive = open()) {
            assertEquals(
                    GoldenArticles.all().stream()
                            .filter(article -> "fa".equals(article.language()))
                            .toList(),
                    archive.stream(ArticleFilter.ALL.withLanguage("fa")).toList());
        }
    }
}
