package org.qirtas.frame;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qirtas.format.FormatException;
import org.qirtas.format.Limits;
import org.qirtas.text.CodeReader;

/** Reads the content of an article back into fields. For one thread. */
public final class ArticleDecoder {

    private static final int UNIT = Short.BYTES;

    private final CodeReader codes = new CodeReader();

    /**
     * Reads the head of an article.
     *
     * @param model what the codes mean
     * @param content holds the content; not copied
     * @param start where it begins
     * @param length number of bytes, at least those of the head
     */
    public DecodedHead head(TextModel model, byte[] content, int start, int length) throws FormatException {
        if (length % UNIT != 0) {
            throw new FormatException("the content of an article ends in the middle of a code");
        }
        codes.reset(model.vocabulary(), content, start, length);
        int flags = codes.unit();
        int originals = Content.ORIGINAL_TEXT | Content.ORIGINAL_BYTES;
        if ((flags & ~Content.KNOWN) != 0 || (flags & originals) == originals) {
            throw new FormatException("an article has fields that this version does not know");
        }
        return new DecodedHead(
                flags,
                has(flags, Content.BODY_REFERENCE) ? codes.number() : -1,
                text(flags, Content.ID),
                text(flags, Content.URL),
                text(flags, Content.TITLE),
                text(flags, Content.AUTHOR),
                text(flags, Content.PUBLISHED),
                text(flags, Content.UPDATED),
                has(flags, Content.TAGS) ? texts(1, Limits.TAGS) : null,
                has(flags, Content.ATTRIBUTES) ? texts(2, Limits.ATTRIBUTES) : List.of());
    }

    /** Reads what follows the head just read. */
    public DecodedTail tail(DecodedHead head) throws FormatException {
        String lead = text(head.flags(), Content.LEAD);
        boolean hasOriginal = has(head.flags(), Content.ORIGINAL_TEXT | Content.ORIGINAL_BYTES);
        String body = hasOriginal ? codes.endedText() : codes.lastText();
        if (head.bodyReference() >= 0 && !body.isEmpty()) {
            throw new FormatException("an article has a body and refers to another one");
        }
        return new DecodedTail(lead, body, hasOriginal ? original(head.flags(), codes.lastText()) : null);
    }

    private static byte[] original(int flags, String text) throws FormatException {
        Charset charset = has(flags, Content.ORIGINAL_TEXT) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        try {
            ByteBuffer encoded = charset.newEncoder().encode(CharBuffer.wrap(text));
            byte[] original = new byte[encoded.remaining()];
            encoded.get(original);
            return original;
        } catch (CharacterCodingException e) {
            throw new FormatException("an original has characters that stand for no bytes");
        }
    }

    private static boolean has(int flags, int flag) {
        return (flags & flag) != 0;
    }

    private @Nullable String text(int flags, int flag) throws FormatException {
        return has(flags, flag) ? codes.endedText() : null;
    }

    private List<String> texts(int perEntry, int limit) throws FormatException {
        int count = codes.number();
        // Even an empty text needs its END, so there cannot be more texts than codes.
        if (count > limit || count > codes.remainingUnits() / perEntry) {
            throw new FormatException("an article names " + count + " tags or attributes; the limit is " + limit
                    + ", and " + codes.remainingUnits() + " codes are left");
        }
        List<String> texts = new ArrayList<>(count * perEntry);
        for (int i = 0; i < count * perEntry; i++) {
            texts.add(codes.endedText());
        }
        return texts;
    }
}
