package org.qirtas.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.qirtas.Archive;

/** What executors do with archives. Immutable. */
sealed interface Plan extends Serializable permits ArticlePlan, TallyPlan {

    /** The columns of the rows. */
    StructType schema();

    /** What articles must meet. */
    Conditions conditions();

    /** Whether so little of an archive is read that it is not divided. */
    boolean isOfWholeArchives();

    /** If all archives together have fewer articles than this, the driver may get the rows itself. */
    long driverArticles();

    /** Whether damaged articles are skipped. */
    boolean isPermissive();

    /**
     * The rows of a slice of an archive. They may throw {@link java.io.UncheckedIOException}, and then continue.
     *
     * @param counts counts what is found out on the way
     */
    Iterator<InternalRow> rows(ArchiveSlice slice, Archive archive, ReadCounts counts) throws IOException;

    /** What the rows of all archives are together, if Spark does not add them up. */
    List<InternalRow> united(List<InternalRow> rows);
}
