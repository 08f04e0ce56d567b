package org.qirtas.internal.article;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;
import org.qirtas.ArticleDate;
import org.qirtas.internal.text.TokenWriter;
import org.qirtas.internal.text.Tokens;
import org.qirtas.internal.time.DateForm;

/** Codes articles with one vocabulary. For one thread. */
public final class ArticleEncoder {

    private final TokenWriter codes;
    private final boolean withMetadata;

    /**
     * An encoder.
     *
     * @param tokens the tokens of a model's vocabulary
     * @param withMetadata whether contents hold what columns hold as well
     */
    public ArticleEncoder(Tokens tokens, boolean withMetadata) {
        codes = new TokenWriter(tokens);
        this.withMetadata = withMetadata;
    }

    /** Codes an article. */
    public EncodedArticle encode(Article article) {
        byte @Nullable [] original = article.original();
        @Nullable String originalText = original == null ? null : strictText(original);
        byte[] head = head(article, original != null, originalText != null);
        String lead = article.lead();
        if (lead != null) {
            codes.endedText(lead);
        }
        byte[] codedLead = codes.take();
        codes.text(article.body());
        byte[] body = codes.take();
        if (originalText != null) {
            codes.text(originalText);
        } else if (original != null) {
            codes.text(new String(original, StandardCharsets.ISO_8859_1));
        }
        return new EncodedArticle(head, codedLead, body, codes.take());
    }

    private byte[] head(Article article, boolean hasOriginal, boolean originalIsText) {
        String published = wording(article.published());
        String updated = wording(article.updated());
        List<String> tags = article.tags();
        codes.unit(flag(article.id(), EncodedArticle.ID)
                | flag(article.url(), EncodedArticle.URL)
                | flag(article.title(), EncodedArticle.TITLE)
                | flag(article.author(), EncodedArticle.AUTHOR)
                | flag(published, EncodedArticle.PUBLISHED)
                | flag(updated, EncodedArticle.UPDATED)
                | flag(tags, EncodedArticle.TAGS)
                | (article.attributes().isEmpty() ? 0 : EncodedArticle.ATTRIBUTES)
                | flag(article.lead(), EncodedArticle.LEAD)
                | (originalIsText ? EncodedArticle.ORIGINAL_TEXT : hasOriginal ? EncodedArticle.ORIGINAL_BYTES : 0)
                | (withMetadata ? EncodedArticle.METADATA : 0));
        if (withMetadata) {
            CodedMetadata.write(article, codes);
        }
        text(article.id());
        text(article.url());
        text(article.title());
        text(article.author());
        text(published);
        text(updated);
        if (tags != null) {
            codes.number(tags.size());
            tags.forEach(codes::endedText);
        }
        if (!article.attributes().isEmpty()) {
            codes.number(article.attributes().size());
            for (Map.Entry<String, String> attribute : article.attributes().entrySet()) {
                codes.endedText(attribute.getKey());
                codes.endedText(attribute.getValue());
            }
        }
        return codes.take();
    }

    private static int flag(@Nullable Object field, int flag) {
        return field == null ? 0 : flag;
    }

    private void text(@Nullable String text) {
        if (text != null) {
            codes.endedText(text);
        }
    }

    /** The wording of a date if its column cannot restore it. */
    private static @Nullable String wording(@Nullable ArticleDate date) {
        return date != null && DateForm.isLiteral(DateForm.describe(date)) ? date.text() : null;
    }

    /** The text of valid UTF-8 bytes, from which the bytes can be restored. */
    private static @Nullable String strictText(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
