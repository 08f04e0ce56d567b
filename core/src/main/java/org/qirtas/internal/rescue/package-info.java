/** Repairs archives with their parity and finds what survives in damaged ones. */
@NullMarked
package org.qirtas.internal.rescue;

import org.jspecify.annotations.NullMarked;
