package org.qirtas.internal.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qirtas.Archive;
import org.qirtas.Article;
import org.qirtas.internal.index.KeyHash;
import org.qirtas.testing.MemoryArchive;

class KeyLookupTest {

    @Test
    void keysThatTheIndexCannotTellApart() throws IOException {
        List<String> alike = IntStream.iterate(0, i -> i + 1)
                .mapToObj(i -> "key " + i)
                .filter(key -> (KeyHash.of(key) & 0xFFF) == 0x123)
                .limit(6)
                .toList();
        List<Article> articles = alike.subList(0, 5).stream()
                .map(key -> Article.builder().id(key).title("t").build())
                .toList();
        try (Archive archive = Archive.open(MemoryArchive.pack(articles))) {
            for (Article article : articles) {
                assertEquals(Optional.of(article), archive.get(article.key()));
                assertEquals(List.of(article), archive.versions(article.key()));
            }
            assertEquals(Optional.empty(), archive.get(alike.get(5)));
        }
    }
}
