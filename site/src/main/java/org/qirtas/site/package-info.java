/**
 * Archives as pages of a static web server.
 *
 * <p>The folder holds the archives and a page that reads them in the browser, by ranges. Nothing runs on the server:
 *
 * <pre>{@code
 * Site.write(List.of(Path.of("news.qrt")), Path.of("public"), "News");
 * }</pre>
 */
@NullMarked
package org.qirtas.site;

import org.jspecify.annotations.NullMarked;
