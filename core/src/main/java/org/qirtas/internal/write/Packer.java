package org.qirtas.internal.write;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.qirtas.Article;
import org.qirtas.WriterOptions;
import org.qirtas.WriterProgress.Phase;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.columns.ColumnsBuilder;
import org.qirtas.internal.format.Manifest;
import org.qirtas.internal.sections.WrittenArchive;

/**
 * Writes batches of articles into an archive, and determines the steps of each batch and their order. Tasks on several
 * threads do not influence each other's results: the bytes are the same for any number of threads. For one thread.
 */
public final class Packer implements BatchPacker {

    private final TaskPool workers;
    private final WrittenArchive written;
    private final ModelStore models;
    private final BatchEncoder encoder;
    private final BatchSections sections;
    private final ArchiveEnd end;
    private TaskPool.Results<BatchSections.Output> unwritten = new TaskPool.Results<>();

    public Packer(SectionWriter out, WriterOptions options, Tuning tuning) {
        this(out, options, tuning, Redactions.of(options), Continuation.NONE, List.of());
    }

    /**
     * A packer of a generation.
     *
     * @param redactions the redactions of the archive
     * @param continuation the generations that it continues
     * @param offered text models of other files to refer to
     */
    public Packer(
            SectionWriter out,
            WriterOptions options,
            Tuning tuning,
            Redactions redactions,
            Continuation continuation,
            List<OfferedModel> offered) {
        SerialProgress progress = new SerialProgress(options.progress());
        workers = new TaskPool(options.threads());
        written = new WrittenArchive(redactions.redacted(), continuation.deletions(), options.index(), out.target());
        models =
                new ModelStore(tuning, offered, workers, (done, total) -> progress.tell(Phase.VOCABULARY, done, total));
        encoder = new BatchEncoder(models, workers, redactions.redacted(), written);
        ChunkCompressor compressor =
                new ChunkCompressor(tuning.frameSearch(), redactions.redacted().keySet());
        sections = new BatchSections(out, written, compressor, tuning, progress);
        end = new ArchiveEnd(out, options, redactions, continuation, written);
    }

    @Override
    public boolean hasModel(Article article) {
        return models.has(article);
    }

    /**
     * Packs articles. All batches except the last fill whole chunks. With several threads, coded articles are
     * compressed while the caller collects the next batch, and are then written.
     */
    @Override
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
        models.addVocabularies(batch);
        ColumnsBuilder columns = new ColumnsBuilder(written.articles());
        List<BatchArticle> encoded = encoder.encode(batch, columns::add);
        encoded.forEach(article -> article.model().countArticle());
        List<WritingModel> fresh = models.completeNew(encoded, last);
        begin(sections.tasks(fresh, columns, encoded));
    }

    private void begin(List<Callable<BatchSections.Output>> tasks) throws IOException {
        unwritten = workers.begin(tasks);
        if (workers.threads() == 1) {
            writeUnwritten();
        }
    }

    @Override
    public void learn(List<Article> sample) throws IOException {
        try {
            writeUnwritten();
            begin(sections.modelTasks(new ModelLearner(models, workers).learn(sample)));
        } catch (FormatException e) {
            throw TaskPool.beyond(e);
        }
    }

    private void writeUnwritten() throws IOException {
        unwritten.each(BatchSections.Output::write);
    }

    @Override
    public void finish(List<Article> batch) throws IOException {
        try {
            pack(batch, true);
            writeUnwritten();
            end.write(new Kept());
        } catch (FormatException e) {
            throw TaskPool.beyond(e);
        }
    }

    private final class Kept implements ArchiveEnd.Kept {

        @Override
        public void writeColumns() throws IOException {
            sections.writeColumns();
        }

        @Override
        public List<Manifest.Model> writeModels() throws IOException {
            sections.writeModels();
            return models.stored().stream()
                    .map(model -> model.described(model.articles()))
                    .toList();
        }
    }

    /** Root of the generation, after it was finished. */
    public byte[] root() {
        return written.root();
    }

    /** The text models that the finished generation holds itself, for another generation of the same file. */
    public List<OfferedModel> made() {
        return models.stored().stream()
                .filter(model -> !model.isReference())
                .map(WritingModel::offered)
                .toList();
    }

    @Override
    public void close() throws IOException {
        workers.close();
        models.close();
        written.close();
    }
}
