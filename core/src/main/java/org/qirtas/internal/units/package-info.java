/** Sequences of 16-bit units, compressed by classes of units and by matches, and back. */
@NullMarked
package org.qirtas.internal.units;

import org.jspecify.annotations.NullMarked;
