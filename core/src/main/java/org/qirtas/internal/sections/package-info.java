/** All types of sections on one page: what each is called, what its header says, what its bytes mean. */
@NullMarked
package org.qirtas.internal.sections;

import org.jspecify.annotations.NullMarked;
