/** The server: requests, answers, and what is refused before an article is read. */
@NullMarked
package org.qirtas.serve.internal.web;

import org.jspecify.annotations.NullMarked;
