package org.qirtas.internal.write;

/** Version of this library, written into manifests. */
final class LibraryVersion {

    /** The version without a qualifier. A release then writes the same bytes as its snapshots. */
    static final String VERSION = "0.1.0";

    private LibraryVersion() {}
}
