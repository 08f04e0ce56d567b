package org.qirtas.internal.sections;

import java.io.IOException;
import java.util.Optional;
import org.qirtas.SectionKind;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.format.Manifest;
import org.qirtas.internal.format.PageSource;
import org.qirtas.internal.format.PagedPayload;

/**
 * A type of section that a generation has at most once, after the chunks, and lists in its manifest. Its checksum covers all of
 * it except pages, which have checksums of their own. Salvage makes it again. Immutable.
 *
 * @param <T> the content of the payload
 */
public final class NamedSection<T> extends SectionType {

    private final long payloadLimit;
    private final Writer writer;
    private final Parser<T> parser;

    NamedSection(int number, SectionKind kind, Presence presence, int limit, Writer writer, Parser<T> parser) {
        this(number, kind, presence, limit, limit, writer, parser);
    }

    NamedSection(
            int number,
            SectionKind kind,
            Presence presence,
            int limit,
            long payloadLimit,
            Writer writer,
            Parser<T> parser) {
        super(number, kind, presence, limit);
        this.payloadLimit = payloadLimit;
        this.writer = writer;
        this.parser = parser;
    }

    /** Makes the payload, if the generation has such a section. */
    interface Writer {
        Optional<? extends PagedPayload> write(WrittenArchive archive) throws IOException;
    }

    /** Parses a payload. */
    interface Parser<T> {
        T parse(byte[] checked, PageSource pages, Manifest manifest) throws FormatException;
    }

    /** Maximum number of bytes of a payload, pages included. */
    public long payloadLimit() {
        return payloadLimit;
    }

    /** The payload for a generation after all chunks have been written; nothing if it has no such section. */
    public Optional<? extends PagedPayload> write(WrittenArchive archive) throws IOException {
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
