package org.qirtas.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.LocalScan;
import org.apache.spark.sql.connector.read.Statistics;
import org.apache.spark.sql.connector.read.SupportsReportStatistics;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Few rows, which the driver gets from the archives itself: no task is started for them. For one thread. */
final class DriverScan implements LocalScan, SupportsReportStatistics {

    private final FoundArchives archives;
    private final Plan plan;
    private @Nullable List<InternalRow> rows;

    DriverScan(FoundArchives archives, Plan plan) {
        this.archives = archives;
        this.plan = plan;
    }

    @Override
    public StructType readSchema() {
        return plan.schema();
    }

    @Override
    public String description() {
        return QirtasSource.NAME + " " + archives.options().paths() + " " + plan;
    }

    @Override
    public InternalRow[] rows() {
        return found().toArray(InternalRow[]::new);
    }

    @Override
    public Statistics estimateStatistics() {
        long count = found().size();
        return Estimate.of(count * plan.schema().defaultSize(), count);
    }

    private List<InternalRow> found() {
        if (rows == null) {
            rows = plan.united(archives.of(plan.conditions()).parallelStream()
                    .map(this::rows)
                    .flatMap(Collection::stream)
                    .toList());
        }
        return rows;
    }

    private List<InternalRow> rows(SizedArchive archive) {
        Bounds ordinals = archive.wanted(plan.conditions().ordinals());
        if (ordinals.isEmpty()) {
            return List.of();
        }
        ArchiveSlice slice = new ArchiveSlice(archive.file(), ordinals.first(), ordinals.last() + 1);
        List<InternalRow> found = new ArrayList<>();
        try (SliceReader reader = new SliceReader(plan, List.of(slice).iterator(), archives.configuration())) {
            while (reader.next()) {
                found.add(reader.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
