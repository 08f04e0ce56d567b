package org.qirtas;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.qirtas.format.Limits;
import org.qirtas.format.SectionType;
import org.qirtas.frame.Content;
import org.qirtas.frame.DictionaryTrainer;
import org.qirtas.frame.FrameWriter;

/** The text models of an archive that is being written: finds or trains the one for an article. For one thread. */
final class ModelStore implements Closeable {

    /** The entropy tables of a dictionary name a match 8 bytes back, so that its content is never shorter. */
    private static final int MIN_EXEMPLAR = 8;

    private final Tuning tuning;
    private final Workers workers;
    private final WritingModel identity = WritingModel.identity();
    private final Map<String, WritingModel> byName = new LinkedHashMap<>();

    ModelStore(Tuning tuning, Workers workers) {
        this.tuning = tuning;
        this.workers = workers;
    }

    /** The models that are stored, in the order of their numbers. */
    List<WritingModel> stored() {
        return List.copyOf(byName.values());
    }

    /** The model for an article; the identity model if its language has none. */
    WritingModel of(Article article) {
        return byName.getOrDefault(ModelName.of(article), identity);
    }

    /** Trains the vocabularies of languages that a batch has much of and that have no model yet. */
    void trainVocabularies(List<Article> batch) throws IOException {
        Map<String, List<Article>> groups = new LinkedHashMap<>();
        for (Article article : batch) {
            groups.computeIfAbsent(ModelName.of(article), name -> new ArrayList<>())
                    .add(article);
        }
        List<Callable<WritingModel>> tasks = new ArrayList<>();
        for (Map.Entry<String, List<Article>> group : groups.entrySet()) {
            long units = group.getValue().stream().mapToLong(ArticleUnits::of).sum();
            int number = byName.size() + tasks.size() + 1;
            if (!byName.containsKey(group.getKey()) && units >= Tuning.MIN_MODEL_UNITS && number <= Limits.MODELS) {
                tasks.add(() -> WritingModel.train(
                        group.getKey(), number, TextSample.of(group.getValue(), units, tuning.sampleUnits()), units));
            }
        }
        workers.each(tasks, model -> byName.put(model.name(), model));
    }

    /**
     * Makes the dictionaries of models that have none yet out of articles of a batch, and writes the models.
     *
     * @return the batch, in which the exemplars have their frames
     */
    List<BatchArticle> writeNew(List<BatchArticle> batch, SectionOutput out) throws IOException {
        List<BatchArticle> result = new ArrayList<>(batch);
        for (WritingModel model : byName.values()) {
            if (!model.isWritten()) {
                chooseExemplars(model, result);
                model.writtenAt(
                        out.section(SectionType.TEXT_MODEL, model.textModel().toBytes(tuning.modelSearch())));
            }
        }
        return result;
    }

    private void chooseExemplars(WritingModel model, List<BatchArticle> batch) {
        List<Integer> own = new ArrayList<>();
        long total = 0;
        for (int i = 0; i < batch.size(); i++) {
            if (batch.get(i).model() == model && !batch.get(i).isReference()) {
                own.add(i);
                total += batch.get(i).content().length();
            }
        }
        int step = (int) Math.max(tuning.exemplarStep(), total / tuning.dictionaryBytes() + 1);
        List<Content> exemplars = new ArrayList<>();
        List<Content> others = new ArrayList<>();
        int offset = 0;
        for (int i = 0; i < own.size(); i++) {
            BatchArticle article = batch.get(own.get(i));
            int length = article.content().length();
            if (i % step == 0 && length >= MIN_EXEMPLAR && length <= tuning.dictionaryBytes() - offset) {
                exemplars.add(article.content());
                batch.set(own.get(i), article.withExemplar(FrameWriter.exemplar(offset, length)));
                offset += length;
            } else {
                others.add(article.content());
            }
        }
        model.setDictionary(DictionaryTrainer.train(exemplars, others));
    }

    @Override
    public void close() {
        byName.values().forEach(WritingModel::close);
    }
}
