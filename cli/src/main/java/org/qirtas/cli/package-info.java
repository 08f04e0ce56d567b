/** The {@code qirtas} command: packs, reads, verifies and exports archives. */
@NullMarked
package org.qirtas.cli;

import org.jspecify.annotations.NullMarked;
