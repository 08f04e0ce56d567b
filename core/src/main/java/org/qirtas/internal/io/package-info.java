/** Files and memory as sources of bytes, and files that appear completely or not at all. */
@NullMarked
package org.qirtas.internal.io;

import org.jspecify.annotations.NullMarked;
