/** The canonical form of an article, its hash, the Merkle tree over all articles. */
@NullMarked
package org.qirtas.internal.proof;

import org.jspecify.annotations.NullMarked;
