/** Indexes: from a key to ordinals, and from a chunk to its place. */
@NullMarked
package org.qirtas.internal.index;

import org.jspecify.annotations.NullMarked;
