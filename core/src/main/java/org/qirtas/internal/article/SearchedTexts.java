package org.qirtas.internal.article;

import java.util.Set;
import org.qirtas.ArticleField;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.Limits;
import org.qirtas.internal.text.TokenReader;
import org.qirtas.internal.text.Vocabulary;

/**
 * Walks over the texts of a content that a search looks at: title, author, tags, lead and body, in this order. They stay
 * codes. For one thread.
 */
public final class SearchedTexts {

    /** A receiver needs no more texts. */
    public static final int ENOUGH = -2;

    /** The codes of a text ended without END. */
    public static final int NO_END = -1;

    private final Receiver receiver;
    private final boolean isMeasured;
    private final boolean isTitle;
    private final boolean isAuthor;
    private final boolean isTags;
    private final boolean isLead;
    private final boolean isBody;
    private final TokenReader codes = new TokenReader();
    private byte[] content = {};
    private int end;
    private int flags;
    private int bodyReference;
    private boolean isEnough;

    /** Units of the texts before the body, and where the body is, whose units are counted when they are needed. */
    private long units;

    private int bodyStart;
    private int bodyEnd;
    private Vocabulary vocabulary = Vocabulary.identity();

    /** Receives texts. */
    public interface Receiver {

        /** Takes the vocabulary of the texts that come next. */
        void enter(Vocabulary vocabulary);

        /**
         * Takes a text.
         *
         * @param field its field
         * @param codes holds it
         * @param start where it begins
         * @param end where the codes end
         * @return where its END ends; {@link #NO_END} if the codes end without one; {@link #ENOUGH} if no more is needed
         */
        int take(ArticleField field, byte[] codes, int start, int end) throws FormatException;
    }

    /**
     * A walk over some fields.
     *
     * @param fields title, author, tags, lead and body, or some of them
     * @param isMeasured whether {@link #units} will be asked for
     */
    public SearchedTexts(Set<ArticleField> fields, boolean isMeasured, Receiver receiver) {
        this.receiver = receiver;
        this.isMeasured = isMeasured;
        isTitle = fields.contains(ArticleField.TITLE);
        isAuthor = fields.contains(ArticleField.AUTHOR);
        isTags = fields.contains(ArticleField.TAGS);
        isLead = fields.contains(ArticleField.LEAD);
        isBody = fields.contains(ArticleField.BODY);
    }

    /** Whether no field is in the tail of a content. */
    public boolean areOfHead() {
        return !isLead && !isBody;
    }

    /**
     * Walks over a content.
     *
     * @return the ordinal of the article whose body comes next, if the receiver needs it; otherwise -1
     */
    public int walk(TextModel model, byte[] bytes, int start, int length) throws FormatException {
        units = 0;
        bodyEnd = bodyStart;
        begin(model, bytes, start, length);
        head();
        if (!isEnough && !areOfHead()) {
            lead();
        }
        if (isEnough || !isBody) {
            return -1;
        }
        body();
        return isEnough ? -1 : bodyReference;
    }

    /** Walks over the body of a content to which another refers. */
    public void walkBody(TextModel model, byte[] bytes, int start, int length) throws FormatException {
        begin(model, bytes, start, length);
        if (bodyReference >= 0) {
            throw new FormatException("the body refers to an article that has none");
        }
        passHead();
        pass(EncodedArticle.LEAD);
        body();
    }

    /** Length of the texts in the last content and of the body to which it refers, in UTF-16 units, until it changes. */
    public long units() {
        return units + vocabulary.length(content, bodyStart, bodyEnd);
    }

    private void begin(TextModel model, byte[] bytes, int start, int length) throws FormatException {
        if (length % Short.BYTES != 0) {
            throw new FormatException("the content of an article ends in the middle of a code");
        }
        codes.reset(model.vocabulary(), bytes, start, length);
        vocabulary = model.vocabulary();
        receiver.enter(vocabulary);
        content = bytes;
        end = start + length;
        isEnough = false;
        flags = EncodedArticle.flags(codes);
        bodyReference = has(EncodedArticle.BODY_REFERENCE) ? codes.number() : -1;
        if (has(EncodedArticle.METADATA)) {
            CodedMetadata.pass(codes);
        }
    }

    private boolean has(int flag) {
        return (flags & flag) != 0;
    }

    private void head() throws FormatException {
        pass(EncodedArticle.ID);
        pass(EncodedArticle.URL);
        text(EncodedArticle.TITLE, ArticleField.TITLE, isTitle);
        text(EncodedArticle.AUTHOR, ArticleField.AUTHOR, isAuthor);
        if (isEnough || (!isTags && areOfHead())) {
            return;
        }
        pass(EncodedArticle.PUBLISHED);
        pass(EncodedArticle.UPDATED);
        tags();
        if (!isEnough && !areOfHead()) {
            passTexts(EncodedArticle.ATTRIBUTES, 2, Limits.ATTRIBUTES);
        }
    }

    private void passHead() throws FormatException {
        for (int flag = EncodedArticle.ID; flag < EncodedArticle.TAGS; flag <<= 1) {
            pass(flag);
        }
        passTexts(EncodedArticle.TAGS, 1, Limits.TAGS);
        passTexts(EncodedArticle.ATTRIBUTES, 2, Limits.ATTRIBUTES);
    }

    private void tags() throws FormatException {
        if (!isTags) {
            passTexts(EncodedArticle.TAGS, 1, Limits.TAGS);
        } else if (has(EncodedArticle.TAGS)) {
            int count = EncodedArticle.entries(codes, 1, Limits.TAGS);
            for (int i = 0; i < count && !isEnough; i++) {
                text(EncodedArticle.TAGS, ArticleField.TAGS, true);
            }
        }
    }

    private void lead() throws FormatException {
        text(EncodedArticle.LEAD, ArticleField.LEAD, isLead);
    }

    private void body() throws FormatException {
        boolean isEnded = has(EncodedArticle.ORIGINAL_TEXT | EncodedArticle.ORIGINAL_BYTES);
        int start = codes.position();
        if (bodyReference >= 0) {
            requireNoBody(isEnded);
            return;
        }
        int next = receiver.take(ArticleField.BODY, content, start, end);
        isEnough = next == ENOUGH;
        if (isEnough) {
            return;
        }
        if (isEnded && next == NO_END) {
            throw new FormatException("a text without end");
        }
        if (!isEnded && next != NO_END) {
            throw new FormatException("codes after the last text");
        }
        bodyStart = start;
        bodyEnd = isEnded ? next - Short.BYTES : end;
    }

    private void requireNoBody(boolean isEnded) throws FormatException {
        int start = codes.position();
        if (isEnded) {
            codes.passText();
        }
        boolean isEmpty = isEnded ? codes.position() == start + Short.BYTES : codes.remainingUnits() == 0;
        if (!isEmpty) {
            throw new FormatException("an article has a body and refers to another body");
        }
    }

    private void text(int flag, ArticleField field, boolean isWanted) throws FormatException {
        if (!has(flag) || isEnough) {
            return;
        }
        if (!isWanted) {
            codes.passText();
            return;
        }
        int start = codes.position();
        int next = receiver.take(field, content, start, end);
        isEnough = next == ENOUGH;
        if (next == NO_END) {
            throw new FormatException("a text without end");
        }
        if (!isEnough) {
            units += isMeasured ? vocabulary.length(content, start, next - Short.BYTES) : 0;
            codes.continueAt(next);
        }
    }

    private void pass(int flag) throws FormatException {
        if (has(flag) && !isEnough) {
            codes.passText();
        }
    }

    private void passTexts(int flag, int textsEach, int limit) throws FormatException {
        if (has(flag)) {
            int count = EncodedArticle.entries(codes, textsEach, limit);
            for (int i = 0; i < textsEach * count; i++) {
                codes.passText();
            }
        }
    }
}
