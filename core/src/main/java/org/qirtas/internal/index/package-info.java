/** From a key to articles, and from a chunk to its place. */
@NullMarked
package org.qirtas.internal.index;

import org.jspecify.annotations.NullMarked;
