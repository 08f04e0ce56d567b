package org.qirtas.internal.write;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.qirtas.Article;
import org.qirtas.WriterOptions;
import org.qirtas.WriterProgress.Phase;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.columns.ColumnsBuilder;
import org.qirtas.internal.proof.Deletions;
import org.qirtas.internal.sections.WrittenArchive;

/**
 * Learns text models from articles, and writes them without the articles: an archive to which others refer. The first
 * batch with enough text of a language gives its model. For one thread.
 */
public final class ModelPacker implements BatchPacker {

    private final TaskPool workers;
    private final ModelStore models;
    private final BatchEncoder encoder;
    private final BatchSections sections;
    private final ArchiveEnd end;

    /** The articles that models are learned from, which are not written. */
    private final WrittenArchive learned = new WrittenArchive(Collections.emptySortedMap(), Deletions.NONE);

    public ModelPacker(SectionWriter out, WriterOptions options, Tuning tuning) {
        SerialProgress progress = new SerialProgress(options.progress());
        workers = new TaskPool(options.threads());
        models = new ModelStore(
                tuning, List.of(), workers, (done, total) -> progress.tell(Phase.VOCABULARY, done, total));
        encoder = new BatchEncoder(models, workers, Collections.emptySortedMap(), learned);
        sections = new BatchSections(
                out, learned, new ChunkCompressor(tuning.frameSearch(), Collections.emptySet()), tuning, progress);
        end = new ArchiveEnd(
                out,
                options,
                Redactions.of(options),
                Continuation.NONE,
                new WrittenArchive(Collections.emptySortedMap(), Deletions.NONE));
    }

    @Override
    public boolean hasModel(Article article) {
        return models.has(article);
    }

    @Override
    public void pack(List<Article> batch) throws IOException {
        List<Article> needed =
                batch.stream().filter(article -> !models.has(article)).toList();
        try {
            models.addVocabularies(needed);
            List<BatchArticle> encoded = encoder.encode(needed, new ColumnsBuilder(learned.articles()));
            // Frames of other archives will follow, so dictionaries get their entropy tables.
            workers.begin(sections.modelTasks(models.completeNew(encoded, false)))
                    .each(BatchSections.Output::write);
        } catch (FormatException e) {
            throw TaskPool.beyond(e);
        }
    }

    @Override
    public void finish(List<Article> batch) throws IOException {
        pack(batch);
        try {
            end.write(() -> {
                sections.writeModels();
                return models.stored().stream().map(model -> model.described(0)).toList();
            });
        } catch (FormatException e) {
            throw TaskPool.beyond(e);
        }
    }

    @Override
    public void close() {
        workers.close();
        models.close();
    }
}
