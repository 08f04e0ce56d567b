package org.qirtas.bench.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A zstd frame for each article with a trained dictionary, one frame after another in a mapped file, and a {@link
 * KeyIndex}: the store that an expert builds in an afternoon.
 */
final class FlatStore implements ArticleStore {

    private static final String FILE = "articles";

    private final Values values;
    private final KeyIndex index;
    private final MappedByteBuffer file;
    private byte[] value = new byte[1 << 16];

    FlatStore(Path folder) throws IOException {
        values = DictionaryValues.read(folder);
        index = KeyIndex.read(folder);
        try (FileChannel channel = FileChannel.open(folder.resolve(FILE))) {
            file = channel.map(MapMode.READ_ONLY, 0, channel.size());
        }
    }

    static void build(List<KeyedArticle> articles, Path folder) throws IOException {
        KeyIndex.Writer index = new KeyIndex.Writer();
        try (Values values = DictionaryValues.train(articles, folder);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(FILE)))) {
            for (KeyedArticle article : articles) {
                byte[] frame = values.encode(article.texts());
                out.write(frame);
                index.add(article.key(), frame.length);
            }
        }
        index.write(folder);
    }

    @Override
    public Optional<ArticleTexts> get(String key) {
        int slot = index.find(key);
        return slot < 0 ? Optional.empty() : Optional.of(read(slot));
    }

    private ArticleTexts read(int slot) {
        int length = index.length(slot);
        if (length > value.length) {
            value = new byte[length];
        }
        file.get((int) index.offset(slot), value, 0, length);
        return values.decode(value, length);
    }

    @Override
    public void scan(Consumer<ArticleTexts> sink) {
        index.slots().forEach(slot -> sink.accept(read(slot)));
    }

    @Override
    public void close() {
        values.close();
    }
}
