package org.qirtas.internal.sections;

import org.qirtas.SectionKind;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.Manifest;

/**
 * A type of section of which an archive has one, behind the chunks, and names it in its manifest. Its checksum covers all of
 * it. Salvaging makes it anew. Immutable.
 *
 * @param <T> what the payload means
 */
public final class NamedSection<T> extends SectionType {

    private final Writer writer;
    private final Parser<T> parser;

    NamedSection(int number, SectionKind kind, Presence presence, int limit, Writer writer, Parser<T> parser) {
        super(number, kind, presence, limit);
        this.writer = writer;
        this.parser = parser;
    }

    /** Makes the payload. */
    interface Writer {
        byte[] write(WrittenArchive archive);
    }

    /** Turns a payload into what it means. */
    interface Parser<T> {
        T parse(byte[] payload, Manifest manifest) throws FormatException;
    }

    /** The payload for an archive whose chunks have all been written. */
    public byte[] write(WrittenArchive archive) {
        return writer.write(archive);
    }

    /** What a payload means that matches its checksum, in an archive whose manifest does not contradict itself. */
    public T parse(byte[] payload, Manifest manifest) throws FormatException {
        return parser.parse(payload, manifest);
    }
}
