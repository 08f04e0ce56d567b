/** Reed–Solomon parity of sectors: its shape, its description, its arithmetic. */
@NullMarked
package org.qirtas.internal.parity;

import org.jspecify.annotations.NullMarked;
