package org.qirtas.bench.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.codecs.lucene912.Lucene912Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * A Lucene index of one segment with stored fields at {@code BEST_COMPRESSION}, which is deflate of blocks of ten times
 * 48 KB with a dictionary each. The only indexed field is the hash of the key. A reader asks the segment for the term
 * and the stored fields itself, without a query.
 */
final class LuceneStore implements ArticleStore {

    private static final String KEY = "key";
    private static final String EXTRAS = "extras";
    private static final double BUFFER_MEGABYTES = 256;

    private final DirectoryReader reader;
    private final LeafReader segment;
    private final TermsEnum keys;
    private final StoredFields stored;

    LuceneStore(Path folder) throws IOException {
        reader = DirectoryReader.open(new MMapDirectory(folder));
        segment = reader.leaves().get(0).reader();
        keys = segment.terms(KEY).iterator();
        stored = segment.storedFields();
    }

    static void build(List<KeyedArticle> articles, Path folder) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig()
                .setCodec(new Lucene912Codec(Lucene912Codec.Mode.BEST_COMPRESSION))
                .setMergeScheduler(new SerialMergeScheduler())
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setUseCompoundFile(false);
        try (Directory directory = new MMapDirectory(folder);
                IndexWriter writer = new IndexWriter(directory, config)) {
            for (KeyedArticle article : articles) {
                writer.addDocument(document(article));
            }
            writer.forceMerge(1);
        }
    }

    private static Document document(KeyedArticle article) {
        Document document = new Document();
        document.add(new StringField(KEY, term(article.key()), Field.Store.NO));
        ArticleTexts texts = article.texts();
        for (int i = 0; i < ArticleTexts.NAMES.size(); i++) {
            String text = texts.text(i);
            if (text != null) {
                document.add(new StoredField(ArticleTexts.NAMES.get(i), text));
            }
        }
        byte[] extras = RecordCodec.extras(texts);
        if (extras != null) {
            document.add(new StoredField(EXTRAS, extras));
        }
        return document;
    }

    private static BytesRef term(String key) {
        return new BytesRef(
                ByteBuffer.allocate(Long.BYTES).putLong(KeyHash.of(key)).array());
    }

    @Override
    public Optional<ArticleTexts> get(String key) throws IOException {
        if (!keys.seekExact(term(key))) {
            return Optional.empty();
        }
        return Optional.of(read(keys.postings(null, PostingsEnum.NONE).nextDoc()));
    }

    private ArticleTexts read(int document) throws IOException {
        LuceneFields fields = new LuceneFields();
        stored.document(document, fields);
        return fields.article();
    }

    @Override
    public void scan(Consumer<ArticleTexts> sink) throws IOException {
        for (int document = 0; document < segment.maxDoc(); document++) {
            sink.accept(read(document));
        }
    }

    @Override
    public void close() throws IOException {
        Directory directory = reader.directory();
        reader.close();
        directory.close();
    }
}
