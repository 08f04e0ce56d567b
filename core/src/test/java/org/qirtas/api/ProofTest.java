package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qirtas.Archive;
import org.qirtas.Article;
import org.qirtas.ArticleProof;
import org.qirtas.Profile;
import org.qirtas.WriterOptions;
import org.qirtas.testing.GeneratedNews;
import org.qirtas.testing.MemoryArchive;

/** Roots, and proofs that lead to them. */
class ProofTest {

    private static List<Article> articles() {
        return new ArrayList<>(GeneratedNews.mixed(List.of("ar", "en"), 70, 200));
    }

    private static String root(byte[] bytes) throws IOException {
        try (Archive archive = Archive.open(bytes)) {
            return archive.info().root();
        }
    }

    @Test
    void theRootDependsOnTheArticlesAlone() throws IOException {
        List<Article> articles = articles();
        String root = root(MemoryArchive.pack(articles));
        assertEquals(64, root.length());
        for (Profile profile : Profile.values()) {
            WriterOptions options = WriterOptions.DEFAULT.withProfile(profile).withThreads(2);
            assertEquals(root, root(MemoryArchive.pack(articles, options)));
        }
        articles.set(3, articles.get(3).toBuilder().views(1L).build());
        assertNotEquals(root, root(MemoryArchive.pack(articles)));
        assertEquals(
                "99f694224542451d61f5c92ecb909576d2c39409af5647b3f19f3acb75d56c49",
                root(MemoryArchive.pack(List.of())));
    }

    @Test
    void everyArticleCanBeProved() throws IOException {
        List<Article> articles = articles();
        try (Archive archive = Archive.open(MemoryArchive.pack(articles))) {
            String root = archive.info().root();
            for (int i = 0; i < articles.size(); i++) {
                ArticleProof proof = ArticleProof.of(archive, i);
                assertEquals(root, proof.root());
                assertEquals(articles.get(i), proof.article());
                ArticleProof same = new ArticleProof(proof.articles(), i, proof.content(), proof.path());
                assertEquals(root, same.root());
            }
            assertThrows(IndexOutOfBoundsException.class, () -> ArticleProof.of(archive, articles.size()));
        }
    }

    @Test
    void aChangedProofHasAnotherRoot() throws IOException {
        try (Archive archive = Archive.open(MemoryArchive.pack(articles()))) {
            ArticleProof proof = ArticleProof.of(archive, 65);
            byte[] content = proof.content();
            for (int i = 0; i < content.length; i += 11) {
                byte[] changed = content.clone();
                changed[i] ^= 4;
                assertNotEquals(proof.root(), new ArticleProof(proof.articles(), 65, changed, proof.path()).root());
            }
            assertNotEquals(proof.root(), new ArticleProof(proof.articles(), 64, content, proof.path()).root());
            List<String> shorter = proof.path().subList(1, proof.path().size());
            assertThrows(
                    IllegalArgumentException.class, () -> new ArticleProof(proof.articles(), 65, content, shorter));
            assertThrows(IllegalArgumentException.class, () -> new ArticleProof(65, 65, content, proof.path()));
            ArticleProof noArticle = new ArticleProof(1, 0, new byte[] {99}, List.of());
            assertThrows(IllegalArgumentException.class, noArticle::article);
        }
    }

    /** Neither another position nor another number of articles has the same root, whatever paths they have in common. */
    @Test
    void positionAndNumberAreProved() throws IOException {
        for (int count = 1; count <= 70; count++) {
            int ordinal = count * 5 / 8;
            try (Archive archive = Archive.open(MemoryArchive.pack(articles().subList(0, count)))) {
                ArticleProof proof = ArticleProof.of(archive, ordinal);
                assertEquals(archive.info().root(), proof.root());
                int accepted = 0;
                for (int other = 1; other <= 140; other++) {
                    for (int position = 0; position < other; position++) {
                        accepted += leadsTo(proof.root(), other, position, proof) ? 1 : 0;
                    }
                }
                assertEquals(1, accepted);
            }
        }
    }

    private static boolean leadsTo(String root, int articles, int ordinal, ArticleProof proof) {
        try {
            return root.equals(new ArticleProof(articles, ordinal, proof.content(), proof.path()).root());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
