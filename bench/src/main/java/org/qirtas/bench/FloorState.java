package org.qirtas.bench;

import java.io.IOException;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The texts of all articles as UTF-8 in memory. */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // by JMH, then in encode()
public class FloorState {

    /** A JSON Lines file, a folder, an archive, or the sample news. */
    @Param(ArticleSource.SEEDS)
    String corpus;

    private final SplittableRandom random = new SplittableRandom(StoreCorpus.SEED);
    private int[] asked;
    Utf8Article[] articles;

    /** Encodes the corpus; called by JMH. */
    @Setup
    public void encode() throws IOException {
        StoreCorpus all = StoreCorpus.read(corpus);
        asked = all.asked();
        articles = all.articles().stream()
                .map(article -> Utf8Article.of(article.article()))
                .toArray(Utf8Article[]::new);
    }

    /** One of the requested articles. */
    Utf8Article article() {
        return articles[asked[random.nextInt(asked.length)]];
    }
}
