package org.qirtas.internal.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.qirtas.Article;
import org.qirtas.internal.article.ArticleEncoder;
import org.qirtas.internal.article.EncodedArticle;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.Limits;
import org.qirtas.internal.proof.MerkleTree;
import org.qirtas.internal.proof.Redaction;
import org.qirtas.internal.sections.WrittenArchive;

/** Converts articles to codes, columns, key hashes and leaves, and repeated bodies to references. For one thread. */
final class BatchEncoder {

    /** Articles that one task codes: enough to make the cost of starting the task negligible. */
    private static final int TASK_ARTICLES = 4 * Limits.CHUNK_ARTICLES;

    private final ModelStore models;
    private final TaskPool workers;
    private final SortedMap<Integer, Redaction> redacted;
    private final WrittenArchive written;
    private final BodyDeduplicator bodies = new BodyDeduplicator();

    BatchEncoder(ModelStore models, TaskPool workers, SortedMap<Integer, Redaction> redacted, WrittenArchive written) {
        this.models = models;
        this.workers = workers;
        this.redacted = redacted;
        this.written = written;
    }

    /** An article's content and its leaf of the Merkle tree. */
    @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
    private record Coded(EncodedArticle content, byte[] leaf) {}

    /** Takes the columns of articles. */
    interface Columns {
        void add(Article article) throws FormatException;
    }

    /** Codes articles with trained vocabularies, and collects their columns and key hashes at the same time. */
    List<BatchArticle> encode(List<Article> batch, Columns columns) throws IOException, FormatException {
        int firstOrdinal = written.articles();
        TaskPool.Results<List<Coded>> coding = workers.begin(tasks(batch, firstOrdinal));
        for (Article article : batch) {
            columns.add(article);
            written.add(article);
        }
        List<BatchArticle> encoded = new ArrayList<>(batch.size());
        coding.each(part -> {
            for (Coded coded : part) {
                WritingModel model = models.of(batch.get(encoded.size()));
                encoded.add(take(coded, model, firstOrdinal + encoded.size()));
            }
        });
        return encoded;
    }

    private List<Callable<List<Coded>>> tasks(List<Article> batch, int firstOrdinal) {
        List<Callable<List<Coded>>> tasks = new ArrayList<>();
        for (int start = 0; start < batch.size(); start += TASK_ARTICLES) {
            List<Article> part = batch.subList(start, Math.min(batch.size(), start + TASK_ARTICLES));
            int ordinal = firstOrdinal + start;
            tasks.add(() -> code(part, ordinal));
        }
        return tasks;
    }

    private List<Coded> code(List<Article> articles, int firstOrdinal) {
        Map<WritingModel, ArticleEncoder> encoders = new HashMap<>();
        MerkleTree tree = new MerkleTree();
        List<Coded> coded = new ArrayList<>(articles.size());
        for (Article article : articles) {
            ArticleEncoder encoder = encoders.computeIfAbsent(models.of(article), models::encoder);
            Redaction redaction = redacted.get(firstOrdinal + coded.size());
            coded.add(new Coded(encoder.encode(article), redaction == null ? tree.leaf(article) : redaction.leaf()));
        }
        return coded;
    }

    private BatchArticle take(Coded coded, WritingModel model, int ordinal) {
        written.addLeaf(coded.leaf);
        EncodedArticle content = coded.content;
        int first = bodies.firstWith(model.number(), content.body(), ordinal);
        EncodedArticle shared = first == BodyDeduplicator.NONE ? content : content.withReference(first);
        return new BatchArticle(ordinal, model, shared, BatchArticle.NO_EXEMPLAR);
    }
}
