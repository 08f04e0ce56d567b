/** Texts for pages: markup, words in the language of the reader, dates, directions of writing. */
@NullMarked
package org.qirtas.serve.internal.text;

import org.jspecify.annotations.NullMarked;
