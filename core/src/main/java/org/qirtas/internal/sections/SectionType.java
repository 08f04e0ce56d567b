package org.qirtas.internal.sections;

import org.qirtas.SectionKind;
import org.qirtas.internal.bytes.Crc32c;
import org.qirtas.internal.format.SectionHeader;

/** A type of section as its header states it. Immutable. */
public abstract sealed class SectionType permits SectionCodec, NamedSection {

    private final int number;
    private final SectionKind kind;
    private final Presence presence;
    private final int limit;

    SectionType(int number, SectionKind kind, Presence presence, int limit) {
        this.number = number;
        this.kind = kind;
        this.presence = presence;
        this.limit = limit;
    }

    /** Whether a reader needs to know a type. */
    enum Presence {
        /** A reader that does not know the type must refuse the archive. */
        REQUIRED,
        /** A reader that does not know the type may skip the section. */
        OPTIONAL
    }

    /** The number in section headers. */
    public int number() {
        return number;
    }

    /** The public kind. */
    public SectionKind kind() {
        return kind;
    }

    /** Maximum number of bytes that the checksum of a section covers. */
    public int limit() {
        return limit;
    }

    /** The header of a section whose payload begins with the bytes under the checksum. */
    public SectionHeader header(int sequence, byte[] checked, long payloadLength) {
        int flags = presence == Presence.OPTIONAL ? SectionHeader.OPTIONAL : 0;
        return new SectionHeader(number, flags, sequence, checked.length, payloadLength, Crc32c.of(checked));
    }

    @Override
    public String toString() {
        return kind.title();
    }
}
