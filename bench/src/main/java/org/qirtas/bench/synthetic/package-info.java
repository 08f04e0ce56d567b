/** Any number of articles that look like those of a small corpus. */
@NullMarked
package org.qirtas.bench.synthetic;

import org.jspecify.annotations.NullMarked;
