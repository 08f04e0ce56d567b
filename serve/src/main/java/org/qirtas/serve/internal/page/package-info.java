/** Pages in HTML. */
@NullMarked
package org.qirtas.serve.internal.page;

import org.jspecify.annotations.NullMarked;
