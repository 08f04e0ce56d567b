package org.qirtas.internal.format;

/** The payload of a section: bytes under its checksum, and pages after them, which have checksums of their own. */
public interface PagedPayload extends PageSource {

    /** The bytes under the checksum of the section. The array must not be changed. */
    byte[] checked();
}
