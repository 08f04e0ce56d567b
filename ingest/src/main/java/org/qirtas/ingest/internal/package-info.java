/** Text for importers: encodings, and wording folded for comparison. For the modules of this project only. */
@NullMarked
package org.qirtas.ingest.internal;

import org.jspecify.annotations.NullMarked;
