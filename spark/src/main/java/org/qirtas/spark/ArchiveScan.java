package org.qirtas.spark;

import java.util.List;
import org.apache.spark.sql.connector.read.SupportsReportStatistics;
import org.apache.spark.sql.types.StructType;

/** A scan of the archives of some paths, whoever reads them. For one thread. */
abstract class ArchiveScan implements SupportsReportStatistics {

    private final FoundArchives found;
    private final Plan plan;

    ArchiveScan(FoundArchives found, Plan plan) {
        this.found = found;
        this.plan = plan;
    }

    final FoundArchives found() {
        return found;
    }

    final Plan plan() {
        return plan;
    }

    /** The archives, none if no article can meet the conditions. */
    final List<SizedArchive> archives() {
        return found.of(plan.conditions());
    }

    @Override
    public StructType readSchema() {
        return plan.schema();
    }

    @Override
    public String description() {
        return QirtasSource.NAME + " " + found.options().paths() + " " + plan;
    }
}
