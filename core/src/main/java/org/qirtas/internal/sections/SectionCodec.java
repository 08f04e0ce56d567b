package org.qirtas.internal.sections;

import org.qirtas.SectionKind;
import org.qirtas.internal.bytes.FormatException;

/**
 * A type of section that can be read without knowing the rest of the archive, and so be salvaged. Immutable.
 *
 * @param <T> what the bytes under the checksum mean
 */
public final class SectionCodec<T> extends SectionType {

    private final Parser<T> parser;

    SectionCodec(int number, SectionKind kind, Presence presence, int limit, Parser<T> parser) {
        super(number, kind, presence, limit);
        this.parser = parser;
    }

    /** Turns bytes into what they mean. */
    interface Parser<T> {
        T parse(byte[] checked) throws FormatException;
    }

    /** What bytes mean that match the checksum of a section. */
    public T parse(byte[] checked) throws FormatException {
        return parser.parse(checked);
    }
}
