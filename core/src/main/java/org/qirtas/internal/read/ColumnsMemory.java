package org.qirtas.internal.read;

import java.util.concurrent.atomic.AtomicLong;
import org.qirtas.internal.bytes.FormatException;
import org.qirtas.internal.columns.Columns;
import org.qirtas.internal.format.MemoryBudget;

/** The memory that the texts of all loaded columns of a file take. For any number of threads. */
final class ColumnsMemory {

    private final long fileLength;
    private final AtomicLong bytes = new AtomicLong();

    ColumnsMemory(long fileLength) {
        this.fileLength = fileLength;
    }

    /** Adds columns that were loaded. They must fit the limit for a file. */
    void add(Columns columns) throws FormatException {
        MemoryBudget.require("the texts of the columns", bytes.addAndGet(columns.memory()), fileLength);
    }
}
