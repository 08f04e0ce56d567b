/** The figures of a run, and the files that show them: a table, JSON, a plot. */
@NullMarked
package org.qirtas.bench.report;

import org.jspecify.annotations.NullMarked;
