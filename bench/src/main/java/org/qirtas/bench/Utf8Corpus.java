package org.qirtas.bench;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The texts of a {@link Corpus} as UTF-8 in memory. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // in encode()
public class Utf8Corpus {

    /** The texts of every article, by ordinal. */
    Utf8Article[] articles;

    /** Encodes the corpus; called by JMH. */
    @Setup
    public void encode(Corpus corpus) {
        articles = corpus.archive.stream().map(Utf8Article::of).toArray(Utf8Article[]::new);
    }
}
