/** Parts of RFC 8878: frames that are checked before native code sees them, compressed blocks, dictionaries and their entropy tables. */
@NullMarked
package org.qirtas.internal.zstd;

import org.jspecify.annotations.NullMarked;
