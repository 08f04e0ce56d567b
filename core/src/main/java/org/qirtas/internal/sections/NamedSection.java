package org.qirtas.internal.sections;

import org.qirtas.SectionKind;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.Manifest;
import org.qirtas.internal.format.PageSource;
import org.qirtas.internal.format.Payload;

/**
 * A type of section that an archive has once, after the chunks, and lists in its manifest. Its checksum covers all of
 * it except pages, which have checksums of their own. Salvage makes it again. Immutable.
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
        Payload write(WrittenArchive archive);
    }

    /** Parses a payload. */
    interface Parser<T> {
        T parse(byte[] checked, PageSource pages, Manifest manifest) throws FormatException;
    }

    /** The payload for an archive after all chunks have been written. */
    public Payload write(WrittenArchive archive) {
        return writer.write(archive);
    }

    /**
     * Parses a payload in an archive whose manifest does not contradict itself.
     *
     * @param checked bytes that match the checksum of the section
     * @param pages the bytes after them
     */
    public T parse(byte[] checked, PageSource pages, Manifest manifest) throws FormatException {
        return parser.parse(checked, pages, manifest);
    }
}
