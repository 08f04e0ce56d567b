/** Numbers as bytes and back, checksums, JSON values, and the error for bytes that contradict the format. */
@NullMarked
package org.qirtas.internal.bytes;

import org.jspecify.annotations.NullMarked;
