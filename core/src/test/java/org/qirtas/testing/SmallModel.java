package org.qirtas.testing;

import java.util.List;
import org.qirtas.Article;
import org.qirtas.internal.article.ArticleEncoder;
import org.qirtas.internal.article.DictionaryCoding;
import org.qirtas.internal.article.DictionaryTrainer;
import org.qirtas.internal.article.EncodedArticle;
import org.qirtas.internal.article.FrameWriter;
import org.qirtas.internal.article.TextModel;
import org.qirtas.internal.article.ZstdFrameWriter;
import org.qirtas.internal.bytes.ByteWriter;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.text.Vocabulary;
import org.qirtas.internal.zstd.Dictionary;
import org.qirtas.internal.zstd.ZstdParameters;

/** Text models of a few hundred bytes, and a frame. */
public final class SmallModel {

    private static final ZstdParameters SEARCH = new ZstdParameters(5, 4, 16, 4);

    private static final Vocabulary VOCABULARY =
            Vocabulary.of(List.of("a", "ab", "the ", "ا", "ال", "الخبر ", "0123456789abcdef", "\uD83D\uDE00"));

    private static final List<Article> NEWS = new GeneratedNews("ar", 11).articles(48, 60);

    /** A model whose dictionary has entropy tables. */
    public static final TextModel TRAINED = new TextModel(1, "ar", VOCABULARY, trained());

    /** A model whose dictionary is all content. */
    public static final TextModel UNTRAINED =
            new TextModel(2, "ar", VOCABULARY, DictionaryTrainer.collect(exemplars()));

    /** The frame of an article, which does without a dictionary. */
    public static final byte[] FRAME = frame(new TextModel(1, "", VOCABULARY, Dictionary.NONE), article(5));

    private SmallModel() {}

    private static Dictionary trained() {
        List<EncodedArticle> contents =
                NEWS.stream().map(article -> content(VOCABULARY, article)).toList();
        return DictionaryTrainer.train(exemplars(), contents, SEARCH);
    }

    private static List<EncodedArticle> exemplars() {
        return List.of(content(VOCABULARY, article(0)), content(VOCABULARY, article(1)));
    }

    /** An article with most fields. */
    public static Article article(int number) {
        return NEWS.get(number);
    }

    private static EncodedArticle content(Vocabulary vocabulary, Article article) {
        return new ArticleEncoder(vocabulary.longestTokens(), false).encode(article);
    }

    /** Length of the content of the first two articles, which stand in the dictionaries. */
    public static int exemplarLength(int number) {
        return content(VOCABULARY, article(number)).length();
    }

    /** The content of an article without an original, in one piece. */
    public static byte[] contentBytes(Article article) {
        EncodedArticle content = content(VOCABULARY, article);
        return new ByteWriter()
                .bytes(content.head())
                .bytes(content.lead())
                .bytes(content.body())
                .toBytes();
    }

    /** The frame of an article. */
    public static byte[] frame(TextModel model, Article article) {
        try (FrameWriter writer = new ZstdFrameWriter(model.dictionary(), SEARCH)) {
            return writer.compress(content(model.vocabulary(), article));
        } catch (FormatException e) {
            throw new AssertionError(e);
        }
    }

    /** The bytes of a model's section, in which the dictionary is a block. */
    public static byte[] bytes(TextModel model) {
        try {
            return model.toBytes(
                    SEARCH,
                    DictionaryCoding.BLOCK
                            .store(model.dictionary(), List.of(), SEARCH, bytes -> {})
                            .bytes());
        } catch (FormatException e) {
            throw new AssertionError(e);
        }
    }
}
