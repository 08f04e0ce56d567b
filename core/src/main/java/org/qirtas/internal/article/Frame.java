package org.qirtas.internal.article;

/**
 * Constants of the frame layout. A frame begins with a tag: its kind in bits 0–1 and, for a pair, the zstd type of the
 * head's block in bits 2–3 and of the tail's in bits 4–5. In a coded frame bits 2–7 are the number of units of the head,
 * or 63 and the rest of it follows.
 *
 * <pre>
 *  pair:     | tag | length of the head's block (varint) | block content | block content |
 *  whole:    | tag | length of the content (varint) | zstd blocks with their headers |
 *  coded:    | tag | rest of the head's units (varint), possibly | bits |
 * </pre>
 *
 * <p>Pairs and whole frames are zstd frames (RFC 8878) without the parts that a reader can restore: magic number, frame
 * header, and in a pair the headers of its two blocks.
 */
public final class Frame {

    static final int PAIR = 0;
    static final int WHOLE = 1;
    static final int CODED = 2;

    static final int KIND = 3;
    static final int HEAD_TYPE_SHIFT = 2;
    static final int TAIL_TYPE_SHIFT = 4;
    static final int HEAD_UNITS_SHIFT = 2;

    /** Units of a head that do not fit the tag. */
    static final int LONG_HEAD = 63;

    /** Frame header without content size, checksum and dictionary id, followed by a window descriptor. */
    public static final int HEADER_LENGTH = 2;

    /** Frame header descriptor without optional fields. */
    static final byte DESCRIPTOR = 0;

    /** A window of 2^27 bytes, which allows blocks of maximum length. It allocates nothing. */
    static final byte WINDOW = (byte) ((27 - 10) << 3);

    private Frame() {}
}
