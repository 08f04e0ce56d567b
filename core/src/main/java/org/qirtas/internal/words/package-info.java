/** The words of texts, and which of them are the same. */
@NullMarked
package org.qirtas.internal.words;

import org.jspecify.annotations.NullMarked;
