package org.qirtas.internal.write;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.qirtas.Article;
import org.qirtas.WriterOptions;
import org.qirtas.WriterProgress.Phase;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.proof.Deletions;
import org.qirtas.internal.sections.WrittenArchive;

/**
 * Learns text models from articles, and writes them without the articles: an archive to which others refer. The first
 * batch with enough text of a language gives its model. For one thread.
 */
public final class ModelPacker implements BatchPacker {

    private final TaskPool workers;
    private final ModelStore models;
    private final ModelLearner learner;
    private final BatchSections sections;
    private final ArchiveEnd end;

    public ModelPacker(SectionWriter out, WriterOptions options, Tuning tuning) {
        SerialProgress progress = new SerialProgress(options.progress());
        workers = new TaskPool(options.threads());
        models = new ModelStore(
                tuning, List.of(), workers, (done, total) -> progress.tell(Phase.VOCABULARY, done, total));
        learner = new ModelLearner(models, workers);
        WrittenArchive written = new WrittenArchive(Collections.emptySortedMap(), Deletions.NONE);
        sections = new BatchSections(
                out, written, new ChunkCompressor(tuning.frameSearch(), Collections.emptySet()), tuning, progress);
        end = new ArchiveEnd(out, options, Redactions.of(options), Continuation.NONE, written);
    }

    @Override
    public boolean hasModel(Article article) {
        return models.has(article);
    }

    @Override
    public void learn(List<Article> sample) throws IOException {
        pack(sample);
    }

    @Override
    public void pack(List<Article> batch) throws IOException {
        try {
            workers.begin(sections.modelTasks(learner.learn(batch))).each(BatchSections.Output::write);
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
