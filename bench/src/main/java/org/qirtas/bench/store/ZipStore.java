package org.qirtas.bench.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A zip file with an entry for each article, deflated at level 9. An entry is named by the hash of its key, because a
 * name occurs in the file twice, which for urls would be a quarter of it.
 */
final class ZipStore implements ArticleStore {

    private static final String FILE = "articles.zip";

    /** The earliest date that an entry states without an additional field. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipFile file;

    ZipStore(Path folder) throws IOException {
        file = new ZipFile(folder.resolve(FILE).toFile());
    }

    static void build(List<KeyedArticle> articles, Path folder) throws IOException {
        try (ZipOutputStream out =
                new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(folder.resolve(FILE))))) {
            out.setLevel(Deflater.BEST_COMPRESSION);
            for (KeyedArticle article : articles) {
                ZipEntry entry = new ZipEntry(name(article.key()));
                entry.setTimeLocal(TIME);
                out.putNextEntry(entry);
                out.write(RecordCodec.encode(article.texts()));
                out.closeEntry();
            }
        }
    }

    private static String name(String key) {
        return HexFormat.of().toHexDigits(KeyHash.of(key));
    }

    @Override
    public Optional<ArticleTexts> get(String key) throws IOException {
        ZipEntry entry = file.getEntry(name(key));
        return entry == null ? Optional.empty() : Optional.of(read(entry));
    }

    private ArticleTexts read(ZipEntry entry) throws IOException {
        try (InputStream in = file.getInputStream(entry)) {
            return RecordCodec.decode(in.readNBytes((int) entry.getSize()), 0);
        }
    }

    @Override
    public void scan(Consumer<ArticleTexts> sink) throws IOException {
        for (Iterator<? extends ZipEntry> entries = file.entries().asIterator(); entries.hasNext(); ) {
            sink.accept(read(entries.next()));
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
