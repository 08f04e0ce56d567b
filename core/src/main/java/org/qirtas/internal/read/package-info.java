/** Opens archives and reads articles. */
@NullMarked
package org.qirtas.internal.read;

import org.jspecify.annotations.NullMarked;
