/** Writes archives from other archives. */
@NullMarked
package org.qirtas.internal.rewrite;

import org.jspecify.annotations.NullMarked;
