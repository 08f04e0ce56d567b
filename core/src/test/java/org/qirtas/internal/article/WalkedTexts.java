package org.qirtas.internal.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.qirtas.ArticleField;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.text.TokenReader;
import org.qirtas.internal.text.Vocabulary;

/** Decodes the texts over which {@link SearchedTexts} walks. */
final class WalkedTexts implements SearchedTexts.Receiver {

    static final Set<ArticleField> ALL =
            Set.of(ArticleField.TITLE, ArticleField.AUTHOR, ArticleField.TAGS, ArticleField.LEAD, ArticleField.BODY);

    private final List<String> texts = new ArrayList<>();
    private final TokenReader reader = new TokenReader();
    private Vocabulary vocabulary = Vocabulary.identity();

    /** The texts of some fields of a content, each after the name of its field. */
    static List<String> of(TextModel model, byte[] content, Set<ArticleField> fields) throws FormatException {
        WalkedTexts walked = new WalkedTexts();
        new SearchedTexts(fields, false, walked).walk(model, content, 0, content.length);
        return walked.texts;
    }

    @Override
    public void enter(Vocabulary meaning) {
        vocabulary = meaning;
    }

    @Override
    public int take(ArticleField field, byte[] codes, int start, int end) throws FormatException {
        reader.reset(vocabulary, codes, start, end - start);
        int next = SearchedTexts.NO_END;
        try {
            reader.passText();
            next = reader.position();
        } catch (FormatException e) {
            if (field != ArticleField.BODY) {
                throw e;
            }
        }
        reader.reset(vocabulary, codes, start, (next < 0 ? end : next) - start);
        texts.add(field + ": " + (next < 0 ? reader.lastText() : reader.endedText()));
        return next;
    }
}
