/** The search index: from the words of texts to the articles that have them. */
@NullMarked
package org.qirtas.internal.terms;

import org.jspecify.annotations.NullMarked;
