package org.qirtas.internal.write;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.qirtas.Article;
import org.qirtas.internal.article.ArticleEncoder;
import org.qirtas.internal.article.DictionaryTrainer;
import org.qirtas.internal.article.EncodedArticle;
import org.qirtas.internal.article.ZstdFrameWriter;
import org.qirtas.internal.format.Limits;
import org.qirtas.internal.training.TrainingProgress;
import org.qirtas.internal.zstd.Dictionary;

/**
 * The text models of an archive that is being written: finds the one for an article, refers to one of another file, or
 * trains one. For one thread.
 */
final class ModelStore implements Closeable {

    private final Tuning tuning;
    private final TaskPool workers;
    private final TrainingProgress progress;
    private final WritingModel identity = WritingModel.identity();
    private final Map<String, OfferedModel> offered = new HashMap<>();
    private final Map<String, WritingModel> byName = new LinkedHashMap<>();

    /**
     * A store without models.
     *
     * @param offered models outside the generation. Of those for one language the one with the most tokens is used, and
     *     the last of these
     */
    ModelStore(Tuning tuning, List<OfferedModel> offered, TaskPool workers, TrainingProgress progress) {
        offered.forEach(model -> this.offered.merge(model.name(), model, ModelStore::larger));
        this.tuning = tuning;
        this.workers = workers;
        this.progress = progress;
    }

    private static OfferedModel larger(OfferedModel first, OfferedModel second) {
        return first.tokens() > second.tokens() ? first : second;
    }

    /** The stored models in the order of their numbers. */
    List<WritingModel> stored() {
        return List.copyOf(byName.values());
    }

    /** The model for an article; the identity model if its language has none. */
    WritingModel of(Article article) {
        return byName.getOrDefault(ModelName.of(article), identity);
    }

    /** An encoder with a model. For any thread. */
    ArticleEncoder encoder(WritingModel model) {
        return new ArticleEncoder(model.tokens(), tuning.isRemote());
    }

    /** Whether the model for an article is certain before its batch is complete. */
    boolean has(Article article) {
        String name = ModelName.of(article);
        OfferedModel model = offered.get(name);
        return byName.containsKey(name) || (model != null && !model.isInSameFile());
    }

    /** Refers to models of other files, and trains vocabularies where there is none and a batch has enough text. */
    void addVocabularies(List<Article> batch) throws IOException {
        Map<String, List<Article>> groups = new LinkedHashMap<>();
        for (Article article : batch) {
            groups.computeIfAbsent(ModelName.of(article), name -> new ArrayList<>())
                    .add(article);
        }
        for (Map.Entry<String, List<Article>> group : groups.entrySet()) {
            if (!byName.containsKey(group.getKey()) && byName.size() < Limits.MODELS) {
                addVocabulary(group.getKey(), byName.size() + 1, group.getValue());
            }
        }
    }

    private void addVocabulary(String name, int number, List<Article> articles) throws IOException {
        OfferedModel model = offered.get(name);
        long units = articles.stream().mapToLong(ArticleUnits::of).sum();
        if (model != null && !(model.isInSameFile() && tuning.isWorthAnotherModel(units, model.tokens()))) {
            byName.put(name, WritingModel.referringTo(model, number, tuning));
        } else if (units >= Tuning.MIN_MODEL_UNITS) {
            byName.put(name, train(name, number, articles, units));
        }
    }

    private WritingModel train(String name, int number, List<Article> articles, long units) throws IOException {
        List<String> sample = TextSample.of(articles, units, tuning.sampleUnits());
        try {
            return WritingModel.train(name, number, sample, units, tuning, workers, progress);
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
            if (!model.isComplete()) {
                if (!model.isReference()) {
                    chooseExemplars(model, batch, last);
                } else if (last && model.isInSameFile()) {
                    model.searchEnd(Tuning.searchedBytes(contentBytes(model, batch)));
                }
                model.complete();
                fresh.add(model);
            }
        }
        return fresh;
    }

    private static long contentBytes(WritingModel model, List<BatchArticle> batch) {
        return batch.stream()
                .filter(article -> article.model() == model)
                .mapToLong(article -> article.content().length())
                .sum();
    }

    /** Chooses as many articles as the dictionary has room for. */
    private void chooseExemplars(WritingModel model, List<BatchArticle> batch, boolean last) {
        List<Integer> own = IntStream.range(0, batch.size())
                .filter(i -> batch.get(i).model() == model)
                .boxed()
                .toList();
        List<EncodedArticle> contents =
                own.stream().map(i -> batch.get(i).content()).toList();
        BitSet chosen = tuning.isRemote()
                ? new RepresentativeArticles(contents).choose(tuning.dictionaryBytes())
                : evenlySpread(contents);
        List<EncodedArticle> exemplars = new ArrayList<>();
        List<EncodedArticle> others = new ArrayList<>();
        int offset = 0;
        for (int i = 0; i < contents.size(); i++) {
            EncodedArticle content = contents.get(i);
            if (chosen.get(i)) {
                exemplars.add(content);
                batch.set(own.get(i), batch.get(own.get(i)).withDictionaryOffset(offset));
                offset += content.length();
            } else {
                others.add(content);
            }
        }
        boolean isAlone = last && others.isEmpty();
        boolean needsNoHeader = tuning.dictionaryCoding().isCertainlyUnits(offset);
        Dictionary dictionary = isAlone || needsNoHeader
                ? DictionaryTrainer.collect(exemplars)
                : DictionaryTrainer.train(exemplars, others, tuning.frameSearch());
        model.setDictionary(dictionary, sample(others), tuning);
    }

    /** Some of the articles whose frames will be coded, at equal distances. */
    private static List<EncodedArticle> sample(List<EncodedArticle> articles) {
        List<EncodedArticle> coded =
                articles.stream().filter(EncodedArticle::isCodable).toList();
        long bytes = coded.stream().mapToLong(EncodedArticle::length).sum();
        int step = (int) (bytes / Tuning.CODES_SAMPLE) + 1;
        return IntStream.iterate(0, i -> i < coded.size(), i -> i + step)
                .mapToObj(coded::get)
                .toList();
    }

    /** Articles at equal distances, and those that are too long for a frame with a dictionary. */
    private BitSet evenlySpread(List<EncodedArticle> contents) {
        long total = contents.stream().mapToLong(EncodedArticle::length).sum();
        long room = Math.min(total, tuning.dictionaryBytes());
        BitSet chosen = new BitSet();
        long seen = 0;
        long taken = 0;
        for (int i = 0; i < contents.size(); i++) {
            int length = contents.get(i).length();
            boolean wanted = taken * total <= seen * room || length > ZstdFrameWriter.MAX_WITH_DICTIONARY;
            if (wanted && length >= Dictionary.MIN_CONTENT && length <= room - taken) {
                chosen.set(i);
                taken += length;
            }
            seen += length;
        }
        return chosen;
    }

    @Override
    public void close() {
        byName.values().forEach(WritingModel::close);
    }
}
