package org.qirtas.internal.write;

/** Version of this library, written into manifests. */
final class LibraryVersion {

    /** The version without a qualifier, so that a release writes the bytes that its snapshots wrote. */
    static final String VERSION = "0.1.0";

    private LibraryVersion() {}
}
