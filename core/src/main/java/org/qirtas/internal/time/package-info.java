/** Dates as ISO 8601 wordings and as forms. */
@NullMarked
package org.qirtas.internal.time;

import org.jspecify.annotations.NullMarked;
