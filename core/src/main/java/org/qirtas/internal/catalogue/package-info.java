/** Catalogues: what the archives of a set hold, so that those without an answer need not be opened. */
@NullMarked
package org.qirtas.internal.catalogue;

import org.jspecify.annotations.NullMarked;
