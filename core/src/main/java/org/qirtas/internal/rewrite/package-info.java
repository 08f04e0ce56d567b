/** Writes archives out of archives. */
@NullMarked
package org.qirtas.internal.rewrite;

import org.jspecify.annotations.NullMarked;
