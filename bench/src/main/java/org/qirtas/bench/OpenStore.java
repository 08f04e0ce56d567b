package org.qirtas.bench;

import java.io.IOException;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.qirtas.bench.store.ArticleStore;

/** The store of {@link StoreFiles}, open. */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // in open()
public class OpenStore {

    ArticleStore store;

    /** Opens the store; called by JMH. */
    @Setup
    public void open(StoreFiles files) throws IOException {
        store = files.store.open(files.path);
    }

    /** Closes the store; called by JMH. */
    @TearDown
    public void close() throws IOException {
        store.close();
    }
}
