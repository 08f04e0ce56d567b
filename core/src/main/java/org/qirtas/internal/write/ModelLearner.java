package org.qirtas.internal.write;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.qirtas.Article;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.proof.Deletions;
import org.qirtas.internal.sections.WrittenArchive;

/** Learns text models from articles that are not written. For one thread. */
final class ModelLearner {

    private final ModelStore models;
    private final BatchEncoder encoder;

    ModelLearner(ModelStore models, TaskPool workers) {
        this.models = models;
        WrittenArchive unwritten = new WrittenArchive(Collections.emptySortedMap(), Deletions.NONE);
        encoder = new BatchEncoder(models, workers, Collections.emptySortedMap(), unwritten);
    }

    /**
     * Learns a model for each language that has none and enough text. Of articles with the same body the first one may
     * be in a dictionary. Frames will follow, so dictionaries get their entropy tables.
     *
     * @return the models, complete
     */
    List<WritingModel> learn(List<Article> articles) throws IOException, FormatException {
        List<Article> needed =
                articles.stream().filter(article -> !models.has(article)).toList();
        models.addVocabularies(needed);
        List<BatchArticle> encoded = encoder.encode(needed, article -> {});
        encoded.removeIf(article -> article.content().hasReference());
        List<WritingModel> fresh = models.completeNew(encoded, false);
        fresh.forEach(model -> model.knowExemplars(exemplars(model, encoded)));
        return fresh;
    }

    private static Exemplars exemplars(WritingModel model, List<BatchArticle> sample) {
        Exemplars exemplars = new Exemplars(model.textModel().dictionary());
        for (BatchArticle article : sample) {
            if (article.model() == model && article.isExemplar()) {
                exemplars.add(article.dictionaryOffset(), article.content().length());
            }
        }
        return exemplars;
    }
}
