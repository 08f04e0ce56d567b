/** An article as a frame: its content in token codes, compressed with the dictionary of a text model. */
@NullMarked
package org.qirtas.frame;

import org.jspecify.annotations.NullMarked;
