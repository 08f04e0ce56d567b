/** Answers in JSON, and feeds. */
@NullMarked
package org.qirtas.serve.internal.api;

import org.jspecify.annotations.NullMarked;
