/** Queries, and finding their words in texts that stay codes. */
@NullMarked
package org.qirtas.internal.query;

import org.jspecify.annotations.NullMarked;
