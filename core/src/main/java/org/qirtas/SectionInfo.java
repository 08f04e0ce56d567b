package org.qirtas;

import java.util.Objects;
import org.qirtas.internal.read.SectionTotal;

/** The sections of one kind. Immutable. */
public final class SectionInfo {

    private final SectionKind kind;
    private final long count;
    private final long bytes;

    SectionInfo(SectionTotal total) {
        kind = total.kind();
        count = total.count();
        bytes = total.bytes();
    }

    /**
     * The kind of the sections.
     *
     * @return a kind that no other entry has
     */
    public SectionKind kind() {
        return kind;
    }

    /**
     * Number of sections of this kind.
     *
     * @return the number, at least 0
     */
    public long count() {
        return count;
    }

    /**
     * Their total length, including headers and padding.
     *
     * @return number of bytes
     */
    public long bytes() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SectionInfo section
                && kind == section.kind
                && count == section.count
                && bytes == section.bytes;
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, count, bytes);
    }

    @Override
    public String toString() {
        return count + " " + kind.title() + ", " + bytes + " bytes";
    }
}
