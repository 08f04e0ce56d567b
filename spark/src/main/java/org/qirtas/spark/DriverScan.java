package org.qirtas.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.LocalScan;
import org.apache.spark.sql.connector.read.Statistics;
import org.jspecify.annotations.Nullable;

/** Few rows, which the driver gets from the archives itself: no task is started for them. For one thread. */
final class DriverScan extends ArchiveScan implements LocalScan {

    private @Nullable List<InternalRow> rows;

    DriverScan(FoundArchives archives, Plan plan) {
        super(archives, plan);
    }

    @Override
    public InternalRow[] rows() {
        return answer().toArray(InternalRow[]::new);
    }

    @Override
    public Statistics estimateStatistics() {
        long count = answer().size();
        return Estimate.of(count * plan().schema().defaultSize(), count);
    }

    private List<InternalRow> answer() {
        if (rows == null) {
            rows = plan().united(archives().parallelStream()
                    .map(this::rows)
                    .flatMap(Collection::stream)
                    .toList());
        }
        return rows;
    }

    private List<InternalRow> rows(SizedArchive archive) {
        List<InternalRow> all = new ArrayList<>();
        Iterator<ArchiveSlice> slice =
                archive.whole(plan().conditions().ordinals()).stream().iterator();
        try (SliceReader reader = new SliceReader(plan(), slice, found().configuration())) {
            while (reader.next()) {
                all.add(reader.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
