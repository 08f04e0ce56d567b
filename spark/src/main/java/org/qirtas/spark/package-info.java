/**
 * Archives as a data source of Apache Spark. {@link org.qirtas.spark.QirtasSource} describes it.
 *
 * <p>Parameters and results are never {@code null} unless they are marked {@code @Nullable}.
 */
@NullMarked
package org.qirtas.spark;

import org.jspecify.annotations.NullMarked;
