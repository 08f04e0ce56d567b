package org.qirtas.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.qirtas.Archive;
import org.qirtas.Article;
import org.qirtas.ArticleProof;
import org.qirtas.ConsistencyProof;
import org.qirtas.testing.GeneratedNews;
import org.qirtas.testing.GrownArchive;

/** Proofs about an archive that grew and was then merged with another one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsistencyProofTest {

    private static final int[] SIZES = {70, 1, 0, 130, 64};
    private static final int[] MERGED_SIZES = {3, 66};

    private final List<Article> articles =
            new GeneratedNews("ar", 5).articles(400, 30).subList(0, 334);

    /** The archive after each generation before the merge, then the merged part, then everything. */
    private final List<byte[]> states = new ArrayList<>();

    private byte[] part = {};

    @BeforeAll
    void grow() throws IOException {
        GrownArchive all = new GrownArchive();
        int next = 0;
        for (int size : SIZES) {
            all.add(articles.subList(next, next + size));
            states.add(all.toBytes());
            next += size;
        }
        GrownArchive merged = new GrownArchive();
        all.merge();
        for (int size : MERGED_SIZES) {
            merged.add(articles.subList(next, next + size));
            all.add(articles.subList(next, next + size));
            next += size;
        }
        part = merged.toBytes();
        states.add(all.toBytes());
    }

    private static String root(byte[] archive) throws IOException {
        try (Archive opened = Archive.open(archive)) {
            return opened.info().root();
        }
    }

    private byte[] all() {
        return states.get(states.size() - 1);
    }

    @Test
    void eachArticleIsProvedInItsGeneration() throws IOException {
        try (Archive archive = Archive.open(all())) {
            for (int ordinal = 0; ordinal < archive.size(); ordinal += 7) {
                ArticleProof proof =
                        ArticleProof.parse(ArticleProof.of(archive, ordinal).toJson());
                assertEquals(archive.info().root(), proof.root());
                assertEquals(articles.get(ordinal), proof.article());
                assertEquals(SIZES.length + MERGED_SIZES.length, proof.generations());
            }
        }
    }

    @Test
    void anArticleIsNotProvedElsewhere() throws IOException {
        try (Archive archive = Archive.open(all())) {
            String json = ArticleProof.of(archive, 70).toJson();
            assertTrue(json.contains("\"generation\":1,"), json);
            String other = json.replace("\"generation\":1,", "\"generation\":0,");
            assertNotEquals(archive.info().root(), ArticleProof.parse(other).root());
        }
    }

    @Test
    void everyEarlierStateIsProved() throws IOException {
        try (Archive archive = Archive.open(all())) {
            for (int i = 0; i < SIZES.length; i++) {
                ConsistencyProof proof =
                        ConsistencyProof.of(archive, root(states.get(i))).orElseThrow();
                ConsistencyProof read = ConsistencyProof.parse(proof.toJson());
                assertEquals(root(states.get(i)), read.oldRoot());
                assertEquals(archive.info().root(), read.newRoot());
                assertEquals(0, read.first());
                assertEquals(i + 1, read.count());
            }
        }
    }

    @Test
    void aMergedPartIsProved() throws IOException {
        try (Archive archive = Archive.open(all())) {
            ConsistencyProof proof = ConsistencyProof.of(archive, root(part).toUpperCase(Locale.ROOT))
                    .orElseThrow();
            assertEquals(root(part), proof.oldRoot());
            assertEquals(SIZES.length, proof.first());
            assertEquals(MERGED_SIZES.length, proof.count());
        }
    }

    @Test
    void anotherArchiveIsNotProved() throws IOException {
        String other = root(GrownArchive.of(articles.subList(0, 69)));
        try (Archive archive = Archive.open(all())) {
            assertEquals(Optional.empty(), ConsistencyProof.of(archive, other));
            assertEquals(Optional.empty(), ConsistencyProof.of(archive, ""));
        }
    }

    @Test
    void aProofWithAnotherRootLeadsElsewhere() throws IOException {
        try (Archive archive = Archive.open(all())) {
            String old = root(states.get(0));
            String json = ConsistencyProof.of(archive, old).orElseThrow().toJson();
            String last = ConsistencyProof.parse(json).roots().get(SIZES.length);
            ConsistencyProof forged = ConsistencyProof.parse(json.replace(last, "0".repeat(64)));
            assertEquals(old, forged.oldRoot());
            assertNotEquals(archive.info().root(), forged.newRoot());
        }
    }
}
