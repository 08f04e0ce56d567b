package org.qirtas.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.metric.CustomTaskMetric;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.jspecify.annotations.Nullable;
import org.qirtas.CorruptArchiveException;

/** Reads the rows of slices of archives, one slice after the other. For one thread. */
final class SliceReader implements PartitionReader<InternalRow> {

    private final Plan plan;
    private final Iterator<ArchiveSlice> slices;
    private final Configuration configuration;
    private final ReadCounts counts = new ReadCounts();
    private OpenArchives.@Nullable Lease lease;
    private Iterator<InternalRow> rows = Collections.emptyIterator();
    private InternalRow row = InternalRow.empty();

    /** The slice of the rows, until it is counted. */
    private @Nullable ArchiveSlice begun;

    SliceReader(Plan plan, Iterator<ArchiveSlice> slices, Configuration configuration) {
        this.plan = plan;
        this.slices = slices;
        this.configuration = configuration;
    }

    @Override
    public boolean next() throws IOException {
        Requests requests = Requests.ofThread();
        long count = requests.count();
        long bytes = requests.bytes();
        try {
            return advance();
        } finally {
            counts.add(ReadCount.REQUESTS, requests.count() - count);
            counts.add(ReadCount.BYTES, requests.bytes() - bytes);
        }
    }

    private boolean advance() throws IOException {
        while (!isFound()) {
            close();
            if (!slices.hasNext()) {
                return false;
            }
            begin(slices.next());
        }
        return true;
    }

    /** Whether the slice has another row, which is then {@link #row}. */
    private boolean isFound() throws IOException {
        while (true) {
            try {
                boolean isFound = rows.hasNext();
                if (isFound) {
                    row = rows.next();
                }
                return isFound;
            } catch (UncheckedIOException e) {
                skip(e);
            }
        }
    }

    private void skip(UncheckedIOException problem) throws IOException {
        if (!plan.isPermissive() || !(problem.getCause() instanceof CorruptArchiveException)) {
            throw Objects.requireNonNull(problem.getCause());
        }
        counts.add(ReadCount.DAMAGED, 1);
    }

    private void begin(ArchiveSlice slice) throws IOException {
        OpenArchives.Lease opened = OpenArchives.borrow(slice.file(), configuration);
        lease = opened;
        begun = slice;
        rows = plan.rows(slice, opened.archive(), counts);
    }

    @Override
    public InternalRow get() {
        return row;
    }

    @Override
    public CustomTaskMetric[] currentMetricsValues() {
        return counts.metrics();
    }

    @Override
    public void close() throws IOException {
        rows = Collections.emptyIterator();
        if (begun != null) {
            counts.end(begun);
            begun = null;
        }
        if (lease != null) {
            lease.close();
            lease = null;
        }
    }
}
