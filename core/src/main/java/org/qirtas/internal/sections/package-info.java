/** All types of sections on one page: the name, the header and the content of each. */
@NullMarked
package org.qirtas.internal.sections;

import org.jspecify.annotations.NullMarked;
