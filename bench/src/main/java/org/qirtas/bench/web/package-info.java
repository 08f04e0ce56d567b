/** Compares what is read from HTML pages with what people found in them. */
@NullMarked
package org.qirtas.bench.web;

import org.jspecify.annotations.NullMarked;
