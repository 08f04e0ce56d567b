/** Writes archives. */
@NullMarked
package org.qirtas.internal.write;

import org.jspecify.annotations.NullMarked;
