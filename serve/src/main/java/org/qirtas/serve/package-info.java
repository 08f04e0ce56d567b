/**
 * A web server on the own machine that shows archives in a browser: pages, JSON and a feed.
 *
 * <pre>{@code
 * try (Archive archive = Archive.open(Path.of("news.qrt"));
 *         ArchiveServer server = ArchiveServer.start(archive, ServerOptions.DEFAULT)) {
 *     System.out.println(server.address());
 *     System.in.read();
 * }
 * }</pre>
 */
@NullMarked
package org.qirtas.serve;

import org.jspecify.annotations.NullMarked;
