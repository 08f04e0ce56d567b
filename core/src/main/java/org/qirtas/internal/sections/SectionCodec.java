package org.qirtas.internal.sections;

import org.qirtas.SectionKind;
import org.qirtas.internal.bytes.FormatException;

/**
 * A type of section that can be read without the rest of the archive, and can therefore be salvaged. Immutable.
 *
 * @param <T> the content of the bytes under the checksum
 */
public final class SectionCodec<T> extends SectionType {

    private final Parser<T> parser;

    SectionCodec(int number, SectionKind kind, Presence presence, int limit, Parser<T> parser) {
        super(number, kind, presence, limit);
        this.parser = parser;
    }

    /** Parses bytes. */
    interface Parser<T> {
        T parse(byte[] checked) throws FormatException;
    }

    /** Parses bytes that match the checksum of a section. */
    public T parse(byte[] checked) throws FormatException {
        return parser.parse(checked);
    }
}
