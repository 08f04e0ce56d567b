/** Repairs archives with their parity, and salvages the surviving articles of damaged ones. */
@NullMarked
package org.qirtas.internal.rescue;

import org.jspecify.annotations.NullMarked;
