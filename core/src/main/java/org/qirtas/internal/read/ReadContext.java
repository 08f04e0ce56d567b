package org.qirtas.internal.read;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.qirtas.internal.article.DecodingModel;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.columns.Columns;

/** The data for reading an article in addition to its chunk. For any number of threads. */
public interface ReadContext {

    /** The bytes that hold its chunk. */
    SectionReader file();

    /** The directories of the chunks. */
    ChunkDirectories directories();

    /** The columns that hold an article, or null if they are lost. */
    @Nullable
    Columns columns(int ordinal) throws IOException, FormatException;

    /** A number larger than that of any text model. */
    int modelCount();

    /** A text model; 0 is the identity model. */
    DecodingModel model(int number) throws IOException, FormatException;
}
