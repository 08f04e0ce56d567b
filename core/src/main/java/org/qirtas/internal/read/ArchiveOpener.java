package org.qirtas.internal.read;

import java.io.IOException;

/** Gives an open archive. */
public interface ArchiveOpener {
    OpenArchive open() throws IOException;
}
