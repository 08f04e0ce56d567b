/** Learns a vocabulary from sample texts. */
@NullMarked
package org.qirtas.internal.training;

import org.jspecify.annotations.NullMarked;
