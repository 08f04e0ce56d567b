package org.qirtas.internal.rewrite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qirtas.Archive;
import org.qirtas.Article;
import org.qirtas.Damage;
import org.qirtas.SearchIndex;
import org.qirtas.internal.io.ArchiveOutput;
import org.qirtas.internal.io.MemorySource;
import org.qirtas.internal.read.LoadedModels;
import org.qirtas.internal.read.ModelFinder;
import org.qirtas.internal.read.OpenArchive;
import org.qirtas.internal.terms.TermIndexBuilder;
import org.qirtas.testing.GeneratedNews;
import org.qirtas.testing.MemoryArchive;

/** A search index whose form is right, but which is that of other articles. */
class LyingIndexTest {

    private final List<Article> news = new GeneratedNews("ar", 4).articles(80, 300);

    private List<String> damageWithIndexOf(List<Article> indexed, SearchIndex index) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MemorySource source = new MemorySource(ByteBuffer.wrap(MemoryArchive.pack(news)));
        ModelFinder none = new ModelFinder(new LoadedModels(0), List.of());
        try (OpenArchive archive = OpenArchive.open(source, "memory", none);
                TermIndexBuilder builder = new TermIndexBuilder(index, Path.of("memory"))) {
            for (Article article : indexed) {
                builder.add(article);
            }
            GenerationRewrite.withIndex(archive.newest(), ArchiveOutput.of(out), Optional.of(builder.build()))
                    .run(bytes -> {});
        }
        try (Archive archive = Archive.open(out.toByteArray())) {
            return archive.verify().damage().stream().map(Damage::message).toList();
        }
    }

    @Test
    void verifyMakesTheIndexAgain() throws IOException {
        for (SearchIndex index :
                List.of(SearchIndex.FULL, SearchIndex.SMALL, SearchIndex.RANKED, SearchIndex.PHRASES)) {
            assertEquals(List.of(), damageWithIndexOf(news, index));
            List<Article> others = new ArrayList<>(news);
            others.set(7, news.get(7).toBuilder().lead("another").build());
            assertLies(damageWithIndexOf(others, index));
            others.set(7, Article.builder().build());
            assertLies(damageWithIndexOf(others, index));
        }
    }

    /** The same words in another order. */
    @Test
    void verifyComparesPairsOfWords() throws IOException {
        List<Article> others = new ArrayList<>(news);
        List<String> words = new ArrayList<>(List.of(news.get(7).body().split("\\s+")));
        Collections.reverse(words);
        others.set(7, news.get(7).toBuilder().body(String.join(" ", words)).build());
        assertEquals(List.of(), damageWithIndexOf(others, SearchIndex.FULL));
        assertLies(damageWithIndexOf(others, SearchIndex.PHRASES));
    }

    /** The same words, one of them more often. */
    @Test
    void verifyComparesBounds() throws IOException {
        List<Article> others = new ArrayList<>(news);
        Article seventh = news.get(7);
        String word = List.of(seventh.body().split("\\s+")).get(3) + " ";
        others.set(
                7, seventh.toBuilder().body(word.repeat(300) + seventh.body()).build());
        assertEquals(List.of(), damageWithIndexOf(others, SearchIndex.FULL));
        assertLies(damageWithIndexOf(others, SearchIndex.RANKED));
        assertLies(damageWithIndexOf(others, SearchIndex.PHRASES));
    }

    private static void assertLies(List<String> damage) {
        assertEquals(1, damage.size());
        assertTrue(damage.get(0).endsWith("it does not follow from the articles"), damage.get(0));
    }
}
