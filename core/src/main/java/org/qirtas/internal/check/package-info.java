/** Checks whole archives. */
@NullMarked
package org.qirtas.internal.check;

import org.jspecify.annotations.NullMarked;
