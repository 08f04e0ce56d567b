package org.qirtas;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.qirtas.format.MatchSearch;
import org.qirtas.frame.Dictionary;
import org.qirtas.frame.FrameWriter;
import org.qirtas.frame.TextModel;
import org.qirtas.text.Pieces;
import org.qirtas.text.TextEncoder;
import org.qirtas.text.TrainingProgress;
import org.qirtas.text.Vocabulary;
import org.qirtas.text.VocabularySelection;
import org.qirtas.text.VocabularyTrainer;

/** A text model while an archive is written. Its vocabulary comes first, its dictionary when articles are coded. */
final class WritingModel implements AutoCloseable {

    /** The model of articles that have none of their own. */
    static final int IDENTITY = 0;

    /** Tokens to train for each one that is kept: merging leaves many that later ones replace. */
    private static final double CANDIDATES = 1.25;

    private final String name;
    private final int number;
    private final Vocabulary vocabulary;
    private final TextEncoder encoder;
    private final Queue<FrameWriter> frameWriters = new ConcurrentLinkedQueue<>();
    private Dictionary dictionary = Dictionary.NONE;
    private SectionOutput.@Nullable Place place;
    private int articles;

    private WritingModel(String name, int number, Vocabulary vocabulary) {
        this.name = name;
        this.number = number;
        this.vocabulary = vocabulary;
        encoder = new TextEncoder(vocabulary);
    }

    static WritingModel identity() {
        return new WritingModel("", IDENTITY, Vocabulary.identity());
    }

    /** A model whose vocabulary is trained from sample texts. */
    static WritingModel train(
            String name, int number, List<String> sample, long units, Pieces pieces, TrainingProgress progress) {
        int size = Tuning.tokens(units, Vocabulary.MAX_SIZE - Vocabulary.FIRST_TOKEN);
        List<String> candidates = VocabularyTrainer.train(sample, (int) (size * CANDIDATES), pieces, progress);
        List<String> tokens = VocabularySelection.order(candidates, sample, size, pieces);
        return new WritingModel(name, number, Vocabulary.of(tokens));
    }

    String name() {
        return name;
    }

    int number() {
        return number;
    }

    TextEncoder encoder() {
        return encoder;
    }

    int articles() {
        return articles;
    }

    void countArticle() {
        articles++;
    }

    boolean isWritten() {
        return place != null || number == IDENTITY;
    }

    SectionOutput.Place place() {
        if (place == null) {
            throw new IllegalStateException("model " + number + " has not been written");
        }
        return place;
    }

    void writtenAt(SectionOutput.Place written) {
        place = written;
    }

    /** The model as a section holds it. */
    TextModel textModel() {
        return new TextModel(number, name, vocabulary, dictionary);
    }

    void setDictionary(Dictionary trained) {
        dictionary = trained;
    }

    /** A writer that is free, or a new one; for {@link #giveBack}. */
    FrameWriter takeFrameWriter(MatchSearch search) {
        FrameWriter writer = frameWriters.poll();
        return writer == null ? new FrameWriter(dictionary, search) : writer;
    }

    void giveBack(FrameWriter writer) {
        frameWriters.add(writer);
    }

    @Override
    public void close() {
        frameWriters.forEach(FrameWriter::close);
        frameWriters.clear();
    }
}
