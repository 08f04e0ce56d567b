/** What leads to articles without decoding them: ids, chunk offsets, and the columns of metadata. */
@NullMarked
package org.qirtas.index;

import org.jspecify.annotations.NullMarked;
