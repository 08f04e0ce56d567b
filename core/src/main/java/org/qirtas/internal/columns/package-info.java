/** Columns of metadata and the filters over them. */
@NullMarked
package org.qirtas.internal.columns;

import org.jspecify.annotations.NullMarked;
