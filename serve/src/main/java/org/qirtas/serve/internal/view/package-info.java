/** What is shown, whatever the form: lists, counts, articles with their neighbours. */
@NullMarked
package org.qirtas.serve.internal.view;

import org.jspecify.annotations.NullMarked;
