package org.qirtas.internal.write;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.qirtas.Article;
import org.qirtas.internal.article.DictionaryTrainer;
import org.qirtas.internal.article.EncodedArticle;
import org.qirtas.internal.article.FrameWriter;
import org.qirtas.internal.format.Limits;
import org.qirtas.internal.training.TrainingProgress;
import org.qirtas.internal.zstd.Dictionary;

/** The text models of an archive that is being written: finds or trains the one for an article. For one thread. */
final class ModelStore implements Closeable {

    private final Tuning tuning;
    private final TaskPool workers;
    private final TrainingProgress progress;
    private final WritingModel identity = WritingModel.identity();
    private final Map<String, WritingModel> byName = new LinkedHashMap<>();

    ModelStore(Tuning tuning, TaskPool workers, TrainingProgress progress) {
        this.tuning = tuning;
        this.workers = workers;
        this.progress = progress;
    }

    /** The stored models in the order of their numbers. */
    List<WritingModel> stored() {
        return List.copyOf(byName.values());
    }

    /** The model for an article; the identity model if its language has none. */
    WritingModel of(Article article) {
        return byName.getOrDefault(ModelName.of(article), identity);
    }

    /** Whether there is a model for an article. */
    boolean has(Article article) {
        return byName.containsKey(ModelName.of(article));
    }

    /** Trains the vocabularies of languages without a model that have enough text in a batch. */
    void trainVocabularies(List<Article> batch) throws IOException {
        Map<String, List<Article>> groups = new LinkedHashMap<>();
        for (Article article : batch) {
            groups.computeIfAbsent(ModelName.of(article), name -> new ArrayList<>())
                    .add(article);
        }
        for (Map.Entry<String, List<Article>> group : groups.entrySet()) {
            String name = group.getKey();
            long units = group.getValue().stream().mapToLong(ArticleUnits::of).sum();
            int number = byName.size() + 1;
            if (!byName.containsKey(name) && units >= Tuning.MIN_MODEL_UNITS && number <= Limits.MODELS) {
                List<String> sample = TextSample.of(group.getValue(), units, tuning.sampleUnits());
                byName.put(name, train(name, number, sample, units));
            }
        }
    }

    private WritingModel train(String name, int number, List<String> sample, long units) throws IOException {
        try {
            return WritingModel.train(name, number, sample, units, workers, progress);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Makes the missing dictionaries of models from articles of a batch. The exemplars in the batch get their offsets.
     *
     * @param last whether no batch follows
     * @return the models, now complete
     */
    List<WritingModel> completeNew(List<BatchArticle> batch, boolean last) {
        List<WritingModel> fresh = new ArrayList<>();
        for (WritingModel model : byName.values()) {
            if (!model.isWritten()) {
                chooseExemplars(model, batch, last);
                fresh.add(model);
            }
        }
        return fresh;
    }

    /** Chooses as many articles as the dictionary has room for, evenly spread, long ones first. */
    private void chooseExemplars(WritingModel model, List<BatchArticle> batch, boolean last) {
        List<Integer> own = IntStream.range(0, batch.size())
                .filter(i -> batch.get(i).model() == model)
                .boxed()
                .toList();
        List<EncodedArticle> exemplars = new ArrayList<>();
        List<EncodedArticle> others = new ArrayList<>();
        long total =
                own.stream().mapToLong(i -> batch.get(i).content().length()).sum();
        long room = Math.min(total, tuning.dictionaryBytes());
        long seen = 0;
        int offset = 0;
        for (int i : own) {
            EncodedArticle content = batch.get(i).content();
            int length = content.length();
            boolean wanted = offset * total <= seen * room || length > FrameWriter.MAX_WITH_DICTIONARY;
            if (wanted && length >= Dictionary.MIN_CONTENT && length <= room - offset) {
                exemplars.add(content);
                batch.set(i, batch.get(i).withDictionaryOffset(offset));
                offset += length;
            } else {
                others.add(content);
            }
            seen += length;
        }
        model.setDictionary(
                last && others.isEmpty()
                        ? DictionaryTrainer.collect(exemplars)
                        : DictionaryTrainer.train(exemplars, others, tuning.frameSearch()));
    }

    @Override
    public void close() {
        byName.values().forEach(WritingModel::close);
    }
}
