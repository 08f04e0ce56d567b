package org.qirtas.internal.write;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.qirtas.internal.article.CodedFrames;
import org.qirtas.internal.article.EncodedArticle;
import org.qirtas.internal.article.FrameWriter;
import org.qirtas.internal.article.ModelReference;
import org.qirtas.internal.article.TextModel;
import org.qirtas.internal.article.ZstdFrameWriter;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.Manifest;
import org.qirtas.internal.format.SectionPlace;
import org.qirtas.internal.text.Tokens;
import org.qirtas.internal.text.Vocabulary;
import org.qirtas.internal.training.CountedTokens;
import org.qirtas.internal.training.Parallel;
import org.qirtas.internal.training.TrainingProgress;
import org.qirtas.internal.training.VocabularySelection;
import org.qirtas.internal.training.VocabularyTrainer;
import org.qirtas.internal.zstd.Dictionary;
import org.qirtas.internal.zstd.ZstdParameters;

/**
 * A text model while an archive is written. It gets its vocabulary first, and its dictionary after articles have been
 * coded.
 */
public final class WritingModel implements AutoCloseable {

    /** The model of articles without a model of their own. */
    static final int IDENTITY = 0;

    /** Tokens to train for each token that is kept, because later tokens replace many earlier ones. */
    private static final double CANDIDATES = 1.25;

    private final Tokens tokens;
    private final @Nullable OfferedModel offered;
    private final Queue<FrameWriter> frameWriters = new ConcurrentLinkedQueue<>();
    private volatile TextModel model;
    private @Nullable CodedDictionary coded;
    private @Nullable CodedFrames codedFrames;
    private int searchedBytes = Integer.MAX_VALUE;
    private @Nullable SectionPlace place;
    private String digest = "";
    private boolean isComplete;
    private Exemplars exemplars = Exemplars.NONE;
    private int articles;

    private WritingModel(TextModel model, Tokens tokens, @Nullable OfferedModel offered) {
        this.model = model;
        this.tokens = tokens;
        this.offered = offered;
    }

    static WritingModel identity() {
        TextModel model = TextModel.IDENTITY;
        return new WritingModel(model, model.vocabulary().longestTokens(), null);
    }

    /** A model outside the generation. */
    static WritingModel referringTo(OfferedModel offered, int number, Tuning tuning) throws IOException {
        TextModel model = offered.loader().load().withNumber(number);
        Tokens tokens = model.vocabulary().coding(model.tokenCounts(), tuning.tokenChoice());
        TextModel used = tuning.codesFrames() ? model : model.withDictionary(model.dictionary());
        WritingModel referring = new WritingModel(used, tokens, offered);
        referring.digest = offered.place().digest();
        return referring;
    }

    /** A model whose vocabulary is trained from sample texts. */
    static WritingModel train(
            String name,
            int number,
            List<String> sample,
            long units,
            Tuning tuning,
            Parallel pieces,
            TrainingProgress progress) {
        int size = tuning.tokens(units, Vocabulary.MAX_SIZE - Vocabulary.FIRST_TOKEN);
        List<String> candidates = VocabularyTrainer.train(sample, (int) (size * CANDIDATES), pieces, progress);
        CountedTokens tokens = new VocabularySelection(sample, tuning.tokenChoice(), pieces)
                .select(candidates, size, tuning.selectionRounds());
        Vocabulary vocabulary = Vocabulary.of(tokens.tokens());
        Tokens coding = vocabulary.coding(tokens.counts(), tuning.tokenChoice());
        return new WritingModel(new TextModel(number, name, vocabulary, Dictionary.NONE), coding, null);
    }

    public String name() {
        return textModel().name();
    }

    int number() {
        return textModel().number();
    }

    /** The tokens of the vocabulary, for coding. */
    Tokens tokens() {
        return tokens;
    }

    public int articles() {
        return articles;
    }

    void countArticle() {
        articles++;
    }

    /** Whether the dictionary is chosen. */
    boolean isComplete() {
        return isComplete;
    }

    /** Tells that nothing of the model will change. */
    void complete() {
        isComplete = true;
    }

    public SectionPlace place() {
        if (place == null) {
            throw new IllegalStateException("model " + number() + " has not been written");
        }
        return place;
    }

    /** Remembers where the model is, and the digest of its payload. */
    void writtenAt(SectionPlace written, String digestOfPayload) {
        place = written;
        digest = digestOfPayload;
    }

    /** Whether another file holds the model. */
    boolean isReference() {
        return offered != null;
    }

    /** Whether an earlier generation of the same file holds the model. */
    boolean isInSameFile() {
        return offered != null && offered.isInSameFile();
    }

    /** The reference to the model of another file. */
    ModelReference reference() {
        if (offered == null) {
            throw new IllegalStateException("model " + number() + " is in no other file");
        }
        return offered.place().withNumber(number());
    }

    /** The model in the form of its section. */
    public TextModel textModel() {
        return model;
    }

    /** The bytes of the section. */
    byte[] toBytes(ZstdParameters search) throws FormatException {
        codeDictionary();
        byte[] stored = Objects.requireNonNull(coded, "a model without a dictionary")
                .get()
                .bytes();
        return textModel().toBytes(search, stored);
    }

    /** Codes the dictionary if that has not been done. The first task that needs it does it, and others wait. */
    private synchronized void codeDictionary() throws FormatException {
        if (coded != null) {
            model = model.withDictionary(coded.get());
        }
    }

    /**
     * The entry of the written model in the manifest.
     *
     * @param users number of articles of the file that have the model
     */
    Manifest.Model described(int users) {
        TextModel described = textModel();
        return new Manifest.Model(
                place(),
                described.name(),
                users,
                described.vocabulary().size(),
                described.dictionary().bytes().length,
                digest,
                offered == null ? "" : offered.place().file());
    }

    /** The model for other generations of the same file. */
    OfferedModel offered() {
        TextModel written = textModel();
        int dictionaryBytes = written.dictionary().bytes().length;
        return new OfferedModel(
                new ModelReference(
                        written.number(),
                        written.name(),
                        digest,
                        written.vocabulary().size(),
                        dictionaryBytes,
                        ""),
                () -> written);
    }

    /**
     * Sets the dictionary.
     *
     * @param articles contents of articles that will refer to it, or of a sample
     */
    void setDictionary(Dictionary trained, List<EncodedArticle> articles, Tuning tuning) {
        model = model.withDictionary(trained);
        coded = new CodedDictionary(tuning, trained, articles);
    }

    /** Remembers where the articles of a sample are in the dictionary. */
    void knowExemplars(Exemplars known) {
        exemplars = known;
    }

    /** Where the articles of a sample are in the dictionary. */
    Exemplars exemplars() {
        return exemplars;
    }

    /** Tells a receiver how many bytes of the dictionary were compressed since its last call. */
    void reportTo(IntConsumer compressed) {
        if (coded != null) {
            coded.reportTo(compressed);
        }
    }

    /** A writer that is free, or a new one; for {@link #giveBack}. */
    FrameWriter takeFrameWriter(ZstdParameters search) throws FormatException {
        FrameWriter writer = frameWriters.poll();
        return writer == null ? newFrameWriter(search) : writer;
    }

    private FrameWriter newFrameWriter(ZstdParameters search) throws FormatException {
        CodedFrames frames = codedFrames();
        if (frames != null) {
            return frames.writer(search);
        }
        Dictionary dictionary = model.dictionary();
        return searchedBytes >= dictionary.contentLength()
                ? new ZstdFrameWriter(dictionary, search)
                : new ZstdFrameWriter(dictionary.end(searchedBytes), Tuning.searchOfEnd(search));
    }

    /** What coded frames need; {@code null} if frames are those of zstd, which need not wait for the stored dictionary. */
    private synchronized @Nullable CodedFrames codedFrames() throws FormatException {
        if (coded != null && coded.mayHaveCodes()) {
            codeDictionary();
        }
        if (codedFrames == null) {
            codedFrames = CodedFrames.of(model, searchedBytes);
        }
        return codedFrames;
    }

    /** Searches only the bytes at the end of the dictionary from now on. */
    void searchEnd(int bytes) {
        searchedBytes = bytes;
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
