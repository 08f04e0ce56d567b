package org.qirtas.internal.article;

import java.util.Arrays;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.Limits;
import org.qirtas.internal.text.TokenReader;
import org.qirtas.internal.units.SequenceReader;

/**
 * An article's content in token codes, ready to be compressed. The first unit of the head is the sum of the flags of
 * the fields that are present. The metadata follows if it is there, then the fields in the order of their flags. The tail holds lead, body and original.
 * Each text ends with END, except the last one of the tail.
 *
 * @param head all fields except the texts of the tail; a listing of headlines needs nothing else
 * @param lead the lead with its END, or nothing
 * @param body the body without END
 * @param original the original without END, or nothing
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
public record EncodedArticle(byte[] head, byte[] lead, byte[] body, byte[] original) {

    static final int BODY_REFERENCE = 1;
    static final int ID = 1 << 1;
    static final int URL = 1 << 2;
    static final int TITLE = 1 << 3;
    static final int AUTHOR = 1 << 4;
    static final int PUBLISHED = 1 << 5;
    static final int UPDATED = 1 << 6;
    static final int TAGS = 1 << 7;
    static final int ATTRIBUTES = 1 << 8;
    static final int LEAD = 1 << 9;
    static final int ORIGINAL_TEXT = 1 << 10;
    static final int ORIGINAL_BYTES = 1 << 11;
    static final int METADATA = 1 << 12;
    static final int KNOWN = (1 << 13) - 1;

    private static final int UNIT = Short.BYTES;

    /** Reads the flags of a content. */
    static int flags(TokenReader codes) throws FormatException {
        int flags = codes.unit();
        int originals = ORIGINAL_TEXT | ORIGINAL_BYTES;
        if ((flags & ~KNOWN) != 0 || (flags & originals) == originals) {
            throw new FormatException("an article has fields that this version does not know");
        }
        return flags;
    }

    /** Reads the number of tags or attributes. Even an empty text has an END: there cannot be more texts than codes. */
    static int entries(TokenReader codes, int textsEach, int limit) throws FormatException {
        int count = codes.number();
        if (count > limit || count > codes.remainingUnits() / textsEach) {
            throw new FormatException("an article states " + count + " tags or attributes; the limit is " + limit
                    + ", and " + codes.remainingUnits() + " codes are left");
        }
        return count;
    }

    /** This content with its body replaced by a reference to an article with the same body. */
    public EncodedArticle withReference(int ordinal) {
        byte[] referring = new byte[head.length + 2 * UNIT];
        System.arraycopy(head, UNIT, referring, 3 * UNIT, head.length - UNIT);
        referring[0] = (byte) (head[0] | BODY_REFERENCE);
        referring[1] = head[1];
        put(referring, UNIT, ordinal >>> 16);
        put(referring, 2 * UNIT, ordinal & 0xFFFF);
        return new EncodedArticle(referring, lead, new byte[0], original);
    }

    private static void put(byte[] bytes, int position, int unit) {
        bytes[position] = (byte) unit;
        bytes[position + 1] = (byte) (unit >>> 8);
    }

    /** Whether the body is that of another article. */
    public boolean hasReference() {
        return (head[0] & BODY_REFERENCE) != 0;
    }

    private boolean hasOriginal() {
        return ((head[1] << Byte.SIZE) & (ORIGINAL_TEXT | ORIGINAL_BYTES)) != 0;
    }

    /** Lead, body and original. */
    public byte[] tail() {
        byte[] tail = Arrays.copyOf(lead, length() - head.length);
        System.arraycopy(body, 0, tail, lead.length, body.length);
        System.arraycopy(original, 0, tail, tail.length - original.length, original.length);
        return tail;
    }

    /** Head and tail. */
    public byte[] bytes() {
        byte[] tail = tail();
        byte[] bytes = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, bytes, head.length, tail.length);
        return bytes;
    }

    /** Length of head and tail in bytes. */
    public int length() {
        return head.length + lead.length + body.length + (hasOriginal() ? UNIT + original.length : 0);
    }

    /** Whether the content is short enough for a coded frame. */
    public boolean isCodable() {
        return length() <= SequenceReader.MAX_BYTES;
    }

    /** Requires that the content is within the limit of the format. */
    void requireFits() throws FormatException {
        if (length() < 0 || length() > Limits.CONTENT) {
            throw new FormatException("an article is longer than the limit of " + Limits.CONTENT + " bytes of codes");
        }
    }
}
