/** Articles as codes in frames and dictionaries, and back. */
@NullMarked
package org.qirtas.internal.article;

import org.jspecify.annotations.NullMarked;
