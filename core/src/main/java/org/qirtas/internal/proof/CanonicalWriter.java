package org.qirtas.internal.proof;

import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qirtas.ArticleDate;
import org.qirtas.internal.bytes.ByteWriter;

/**
 * Writes the canonical content of an article: for each field that is present, in the order of their numbers, the number
 * and the value; texts as in {@link ByteWriter#text}. For one thread.
 */
public final class CanonicalWriter {

    private final ByteWriter writer;

    /** A writer that keeps its bytes. */
    public CanonicalWriter() {
        writer = new ByteWriter();
    }

    /** A writer whose bytes go to a digest and are not kept. {@link #flush()} passes the last ones on. */
    public CanonicalWriter(MessageDigest digest) {
        writer = new ByteWriter(digest);
    }

    /** Writes a text. */
    public void text(int field, @Nullable String text) {
        if (text != null) {
            writer.varint(field).text(text);
        }
    }

    /** Writes a list of texts. */
    public void texts(int field, @Nullable List<String> texts) {
        if (texts != null) {
            writer.varint(field).varint(texts.size());
            texts.forEach(writer::text);
        }
    }

    /** Writes a date: wording, precision, and milliseconds since 1970 if it was understood. */
    public void date(int field, @Nullable ArticleDate date) {
        if (date != null) {
            writer.varint(field).text(date.text()).u8(date.precision().code());
            date.start().ifPresent(instant -> writer.signed(instant.toEpochMilli()));
        }
    }

    /** Writes a signed number. */
    public void number(int field, @Nullable Long number) {
        if (number != null) {
            writer.varint(field).signed(number);
        }
    }

    /** Writes pairs of texts, each with the number of the field. */
    public void entries(int field, Map<String, String> entries) {
        entries.forEach((name, value) -> writer.varint(field).text(name).text(value));
    }

    /** Writes bytes with their number. */
    public void bytes(int field, byte @Nullable [] bytes) {
        if (bytes != null) {
            writer.varint(field).varint(bytes.length).bytes(bytes);
        }
    }

    /** Passes pending bytes to the digest, if there is one. */
    public void flush() {
        writer.flush();
    }

    /** A copy of the bytes. */
    public byte[] toBytes() {
        return writer.toBytes();
    }
}
