package org.qirtas.fuzz;

import java.util.List;
import org.qirtas.Article;
import org.qirtas.api.GeneratedNews;
import org.qirtas.format.FormatException;
import org.qirtas.format.MatchSearch;
import org.qirtas.format.PayloadWriter;
import org.qirtas.frame.ArticleEncoder;
import org.qirtas.frame.Content;
import org.qirtas.frame.Dictionary;
import org.qirtas.frame.DictionaryTrainer;
import org.qirtas.frame.FrameWriter;
import org.qirtas.frame.TextModel;
import org.qirtas.text.TextEncoder;
import org.qirtas.text.Vocabulary;

/** Text models of a few hundred bytes, and a frame. */
public final class SmallModel {

    private static final MatchSearch SEARCH = new MatchSearch(5, 4, 16, 4);

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
        List<Content> contents =
                NEWS.stream().map(article -> content(VOCABULARY, article)).toList();
        return DictionaryTrainer.train(exemplars(), contents, SEARCH);
    }

    private static List<Content> exemplars() {
        return List.of(content(VOCABULARY, article(0)), content(VOCABULARY, article(1)));
    }

    /** An article with most fields. */
    public static Article article(int number) {
        return NEWS.get(number);
    }

    private static Content content(Vocabulary vocabulary, Article article) {
        return new ArticleEncoder(new TextEncoder(vocabulary)).encode(article);
    }

    /** Length of the content of the first two articles, which stand in the dictionaries. */
    public static int exemplarLength(int number) {
        return content(VOCABULARY, article(number)).length();
    }

    /** The content of an article without an original, in one piece. */
    public static byte[] contentBytes(Article article) {
        Content content = content(VOCABULARY, article);
        return new PayloadWriter()
                .bytes(content.head())
                .bytes(content.lead())
                .bytes(content.body())
                .toBytes();
    }

    /** The frame of an article. */
    public static byte[] frame(TextModel model, Article article) {
        try (FrameWriter writer = new FrameWriter(model.dictionary(), SEARCH)) {
            return writer.compress(content(model.vocabulary(), article));
        } catch (FormatException e) {
            throw new AssertionError(e);
        }
    }

    /** The bytes of a model's section. */
    public static byte[] bytes(TextModel model) {
        return model.toBytes(SEARCH, bytes -> {});
    }
}
