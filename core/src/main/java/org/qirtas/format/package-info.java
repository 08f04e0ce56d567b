/** The parts of an archive file as values that turn into bytes and back; the layout is specified in FORMAT.md. */
@NullMarked
package org.qirtas.format;

import org.jspecify.annotations.NullMarked;
