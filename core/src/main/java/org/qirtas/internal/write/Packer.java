package org.qirtas.internal.write;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import org.qirtas.Article;
import org.qirtas.WriterOptions;
import org.qirtas.WriterProgress.Phase;
import org.qirtas.internal.article.ArticleEncoder;
import org.qirtas.internal.article.EncodedArticle;
import org.qirtas.internal.article.FrameWriter;
import org.qirtas.internal.article.ModelMemory;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.columns.ColumnsBuilder;
import org.qirtas.internal.format.ChunkDirectoryBuilder;
import org.qirtas.internal.format.Limits;
import org.qirtas.internal.format.Manifest;
import org.qirtas.internal.format.MemoryBudget;
import org.qirtas.internal.format.SectionPlace;
import org.qirtas.internal.index.KeyHash;
import org.qirtas.internal.proof.MerkleTree;
import org.qirtas.internal.proof.Redaction;
import org.qirtas.internal.sections.NamedSection;
import org.qirtas.internal.sections.Sections;
import org.qirtas.internal.sections.WrittenArchive;

/**
 * Turns batches of articles into sections: codes them, finds repeated bodies, trains models, compresses chunks. What
 * runs on several threads has no influence on another's result, so the bytes are the same for any number. For one
 * thread.
 */
public final class Packer implements Closeable {

    /** Articles that one task codes. */
    private static final int TASK_ARTICLES = 4 * Limits.CHUNK_ARTICLES;

    private final SectionWriter out;
    private final WriterOptions options;
    private final Tuning tuning;
    private final TaskPool workers;
    private final ModelStore models;
    private final BodyDeduplicator references = new BodyDeduplicator();
    private final Redactions provenance;
    private final WrittenArchive written;
    private TaskPool.Results<Output> unwritten = new TaskPool.Results<>();
    private long columnsMemory;

    public Packer(SectionWriter out, WriterOptions options, Tuning tuning) {
        this(out, options, tuning, Redactions.of(options));
    }

    public Packer(SectionWriter out, WriterOptions options, Tuning tuning, Redactions provenance) {
        this.out = out;
        this.provenance = provenance;
        written = new WrittenArchive(provenance.redacted());
        this.options = options;
        this.tuning = tuning;
        workers = new TaskPool(options.threads());
        models = new ModelStore(tuning, workers, (done, total) -> tell(Phase.VOCABULARY, done, total));
    }

    /** Whether the text model that an article belongs to is known. */
    public boolean hasModel(Article article) {
        return models.has(article);
    }

    /**
     * Packs articles; all batches but the last have a number that fills chunks. With several threads, what has been coded is
     * compressed while the caller gathers the next batch, and written then.
     */
    public void pack(List<Article> batch) throws IOException {
        try {
            pack(batch, false);
        } catch (FormatException e) {
            throw TaskPool.beyond(e);
        }
    }

    private void pack(List<Article> batch, boolean last) throws IOException, FormatException {
        writeUnwritten();
        if (batch.isEmpty()) {
            return;
        }
        int firstOrdinal = written.articles();
        models.trainVocabularies(batch);
        TaskPool.Results<List<Coded>> coding = workers.begin(codingTasks(batch, firstOrdinal));
        ColumnsBuilder columns = new ColumnsBuilder(firstOrdinal);
        for (Article article : batch) {
            columns.add(article);
            written.addKey(KeyHash.of(article.key()));
        }
        List<BatchArticle> coded = new ArrayList<>(batch.size());
        coding.each(part -> {
            for (Coded article : part) {
                WritingModel model = models.of(batch.get(coded.size()));
                model.countArticle();
                written.addLeaf(article.leaf);
                coded.add(shared(new BatchArticle(
                        firstOrdinal + coded.size(), model, article.content, BatchArticle.NO_EXEMPLAR)));
            }
        });
        List<Callable<Output>> tasks = new ArrayList<>(modelTasks(models.completeNew(coded, last)));
        tasks.add(() -> written(columns));
        tasks.addAll(chunkTasks(coded));
        unwritten = workers.begin(tasks);
        if (workers.threads() == 1) {
            writeUnwritten();
        }
    }

    private void writeUnwritten() throws IOException {
        unwritten.each(Output::write);
    }

    /** Bytes made by a task, to be written when their turn comes. */
    private interface Output {
        void write() throws IOException;
    }

    /** Tells what the writer is at. */
    private synchronized void tell(Phase phase, long done, long total) {
        options.progress().told(phase, done, total);
    }

    private List<Callable<Output>> modelTasks(List<WritingModel> fresh) {
        long total = fresh.stream()
                .mapToLong(model -> model.textModel().dictionary().bytes().length)
                .sum();
        AtomicLong done = new AtomicLong();
        List<Callable<Output>> tasks = new ArrayList<>();
        for (WritingModel model : fresh) {
            tasks.add(() -> written(model, bytes -> tell(Phase.DICTIONARY, done.addAndGet(bytes), total)));
        }
        return tasks;
    }

    private Output written(WritingModel model, IntConsumer compressed) {
        byte[] bytes = model.textModel().toBytes(tuning.modelSearch(), compressed);
        return () -> model.writtenAt(out.section(Sections.TEXT_MODEL, bytes));
    }

    private Output written(ColumnsBuilder columns) {
        byte[] bytes = columns.toBytes();
        return () -> {
            written.addColumns(out.section(Sections.COLUMNS, bytes));
            columnsMemory += columns.memory();
        };
    }

    private List<Callable<List<Coded>>> codingTasks(List<Article> batch, int firstOrdinal) {
        List<Callable<List<Coded>>> tasks = new ArrayList<>();
        for (int start = 0; start < batch.size(); start += TASK_ARTICLES) {
            List<Article> part = batch.subList(start, Math.min(batch.size(), start + TASK_ARTICLES));
            int ordinal = firstOrdinal + start;
            tasks.add(() -> code(part, ordinal));
        }
        return tasks;
    }

    /** An article's content and its leaf of the Merkle tree. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    private record Coded(EncodedArticle content, byte[] leaf) {}

    private List<Coded> code(List<Article> articles, int firstOrdinal) {
        Map<WritingModel, ArticleEncoder> encoders = new HashMap<>();
        MerkleTree tree = new MerkleTree();
        List<Coded> coded = new ArrayList<>(articles.size());
        for (Article article : articles) {
            ArticleEncoder encoder =
                    encoders.computeIfAbsent(models.of(article), model -> new ArticleEncoder(model.encoder()));
            Redaction redaction = provenance.redacted().get(firstOrdinal + coded.size());
            coded.add(new Coded(encoder.encode(article), redaction == null ? tree.leaf(article) : redaction.leaf()));
        }
        return coded;
    }

    private BatchArticle shared(BatchArticle article) {
        EncodedArticle content = article.content();
        int first = references.firstWith(article.model().number(), content.body(), article.ordinal());
        return first == BodyDeduplicator.NONE ? article : article.withContent(content.withReference(first));
    }

    private List<Callable<Output>> chunkTasks(List<BatchArticle> batch) {
        List<Callable<Output>> tasks = new ArrayList<>();
        for (int start = 0; start < batch.size(); start += Limits.CHUNK_ARTICLES) {
            List<BatchArticle> part = batch.subList(start, Math.min(batch.size(), start + Limits.CHUNK_ARTICLES));
            tasks.add(() -> {
                Chunk chunk = compress(part);
                return () -> writeChunk(chunk);
            });
        }
        return tasks;
    }

    /** A chunk's payload: the directory and the frames after it. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    private record Chunk(int endOrdinal, byte[] directory, byte[] frames) {}

    private Chunk compress(List<BatchArticle> articles) throws FormatException {
        Map<WritingModel, FrameWriter> writers = new HashMap<>();
        int firstOrdinal = articles.get(0).ordinal();
        ChunkDirectoryBuilder directory = new ChunkDirectoryBuilder(firstOrdinal);
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        try {
            for (BatchArticle article : articles) {
                int model = article.model().number();
                EncodedArticle content = article.content();
                if (provenance.redacted().containsKey(article.ordinal())) {
                    directory.addFrame(WritingModel.IDENTITY, new byte[0]);
                } else if (article.isExemplar()) {
                    directory.addExemplar(model, article.dictionaryOffset(), content.length());
                } else {
                    byte[] frame = writers.computeIfAbsent(
                                    article.model(), writing -> writing.takeFrameWriter(tuning.frameSearch()))
                            .compress(content);
                    directory.addFrame(model, frame);
                    frames.writeBytes(frame);
                }
            }
        } finally {
            writers.forEach(WritingModel::giveBack);
        }
        return new Chunk(firstOrdinal + articles.size(), directory.toBytes(), frames.toByteArray());
    }

    private void writeChunk(Chunk chunk) throws IOException {
        written.addChunk(out.section(Sections.CHUNK, chunk.directory, chunk.frames));
        tell(Phase.ARTICLES, chunk.endOrdinal, written.articles());
    }

    /** Packs the last articles and writes what stands after the chunks. */
    public void finish(List<Article> batch) throws IOException {
        try {
            pack(batch, true);
            writeEnd();
        } catch (FormatException e) {
            throw TaskPool.beyond(e);
        }
    }

    private void writeEnd() throws IOException, FormatException {
        writeUnwritten();
        List<SectionPlace> places = new ArrayList<>();
        for (NamedSection<?> section : Sections.NAMED) {
            places.add(out.section(section, section.write(written)));
        }
        Manifest manifest = manifest(places);
        ModelMemory.requireFits(manifest, out.position());
        MemoryBudget.require("the texts of the columns", columnsMemory, out.position());
        new ParityWriter(out, manifest, options.parity()).write();
    }

    private Manifest manifest(List<SectionPlace> places) {
        byte[] root = written.root();
        return new Manifest(
                written.articles(),
                written.chunks(),
                options.profile().name(),
                LibraryVersion.VERSION,
                models.stored().stream().map(WritingModel::described).toList(),
                places,
                written.chunkBytes(),
                written.columnsSections(),
                written.columnsBytes(),
                root,
                provenance.signature(root),
                List.of(),
                written.redacted());
    }

    @Override
    public void close() {
        workers.close();
        models.close();
    }
}
