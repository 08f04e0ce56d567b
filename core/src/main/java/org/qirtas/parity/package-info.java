/** Reed–Solomon parity: what is protected, how it is cut into stripes, and how lost sectors are computed again. */
@NullMarked
package org.qirtas.parity;

import org.jspecify.annotations.NullMarked;
