/** Text as 16-bit token codes: vocabularies, their training, and the way from strings to codes and back. */
@NullMarked
package org.qirtas.text;

import org.jspecify.annotations.NullMarked;
