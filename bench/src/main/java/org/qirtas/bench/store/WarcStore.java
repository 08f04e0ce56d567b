package org.qirtas.bench.store;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcWriter;

/**
 * A WARC file with a gzip member for each article, as jwarc writes it, and a {@link KeyIndex}. A record has only the
 * headers that the format requires. Its block is the record that all stores of bytes hold.
 */
final class WarcStore implements ArticleStore {

    private static final String FILE = "articles.warc.gz";
    private static final MediaType TYPE = MediaType.OCTET_STREAM;

    private final KeyIndex index;
    private final FileChannel channel;
    private final WarcReader reader;

    WarcStore(Path folder) throws IOException {
        index = KeyIndex.read(folder);
        channel = FileChannel.open(folder.resolve(FILE));
        reader = new WarcReader(channel);
    }

    static void build(List<KeyedArticle> articles, Path folder) throws IOException {
        KeyIndex.Writer index = new KeyIndex.Writer();
        try (FileChannel channel = FileChannel.open(
                        folder.resolve(FILE), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                WarcWriter writer = new WarcWriter(channel, WarcCompression.GZIP)) {
            for (KeyedArticle article : articles) {
                long start = writer.position();
                writer.write(record(article));
                index.add(article.key(), (int) (writer.position() - start));
            }
        }
        index.write(folder);
    }

    private static WarcRecord record(KeyedArticle article) throws IOException {
        long hash = KeyHash.of(article.key());
        return new WarcResource.Builder(URI.create("urn:x:" + HexFormat.of().toHexDigits(hash)))
                .recordId(new UUID(0, hash))
                .date(Instant.EPOCH)
                .body(TYPE, RecordCodec.encode(article.texts()))
                .build();
    }

    @Override
    public Optional<ArticleTexts> get(String key) throws IOException {
        int slot = index.find(key);
        if (slot < 0) {
            return Optional.empty();
        }
        reader.position(index.offset(slot));
        return Optional.of(read(reader.next().orElseThrow()));
    }

    private static ArticleTexts read(WarcRecord record) throws IOException {
        return RecordCodec.decode(record.body().stream().readAllBytes(), 0);
    }

    @Override
    public void scan(Consumer<ArticleTexts> sink) throws IOException {
        reader.position(0);
        for (Optional<WarcRecord> record = reader.next(); record.isPresent(); record = reader.next()) {
            sink.accept(read(record.orElseThrow()));
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
        channel.close();
    }
}
