/**
 * Archives on web servers and in object stores, read by ranges.
 *
 * <pre>{@code
 * HttpSource source = HttpSource.open(URI.create("https://archive.example/news.qrt"));
 * try (Archive archive = Archive.open(source, source.name())) {
 *     archive.get("62315").ifPresent(article -> System.out.println(article.title()));
 * }
 * }</pre>
 */
@NullMarked
package org.qirtas.http;

import org.jspecify.annotations.NullMarked;
