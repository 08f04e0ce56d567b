/** The skeleton of a file: header, section headers, chunk directories, manifest, trailer, limits. */
@NullMarked
package org.qirtas.internal.format;

import org.jspecify.annotations.NullMarked;
