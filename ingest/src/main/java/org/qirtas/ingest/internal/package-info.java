/** Text as importers meet it: encodings, and wording folded for comparison. For the modules of this project only. */
@NullMarked
package org.qirtas.ingest.internal;

import org.jspecify.annotations.NullMarked;
