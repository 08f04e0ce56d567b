/** Strings as 16-bit codes and back. */
@NullMarked
package org.qirtas.internal.text;

import org.jspecify.annotations.NullMarked;
