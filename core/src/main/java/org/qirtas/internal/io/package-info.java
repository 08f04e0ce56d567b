/** Files and memory as sources of bytes, and files that appear whole or not at all. */
@NullMarked
package org.qirtas.internal.io;

import org.jspecify.annotations.NullMarked;
