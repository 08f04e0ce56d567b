package org.qirtas.internal.sections;

import org.qirtas.SectionKind;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.Manifest;

/**
 * A type of section that an archive has once, after the chunks, and lists in its manifest. Its checksum covers all of
 * it. Salvage makes it again. Immutable.
 *
 * @param <T> the content of the payload
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

    /** Parses a payload. */
    interface Parser<T> {
        T parse(byte[] payload, Manifest manifest) throws FormatException;
    }

    /** The payload for an archive after all chunks have been written. */
    public byte[] write(WrittenArchive archive) {
        return writer.write(archive);
    }

    /** Parses a payload that matches its checksum, in an archive whose manifest does not contradict itself. */
    public T parse(byte[] payload, Manifest manifest) throws FormatException {
        return parser.parse(payload, manifest);
    }
}
