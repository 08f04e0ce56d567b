/** Numbers as bytes and back, checksums, and the error that bytes make no sense. */
@NullMarked
package org.qirtas.internal.bytes;

import org.jspecify.annotations.NullMarked;
