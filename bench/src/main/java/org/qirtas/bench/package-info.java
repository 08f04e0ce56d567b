/**
 * JMH benchmarks of the library, beside the time that Java takes to make the same strings out of UTF-8 in memory.
 *
 * <pre>{@code
 * mvn package
 * java -jar bench/target/benchmarks.jar
 * java -jar bench/target/benchmarks.jar GetBenchmark -p corpus=news.jsonl.zst
 * java -jar bench/target/benchmarks.jar GetBenchmark -p corpus=news.qrt -prof gc
 * java -jar bench/target/benchmarks.jar PackBenchmark -p corpus=news.jsonl.zst -p profile=DENSE -p threads=4
 * }</pre>
 *
 * <p>Parameters of {@link org.qirtas.bench.ArticleSource corpus}, profile and, for packing, threads. The sample news
 * of the default corpus are few enough for a processor's cache: they show that the benchmarks work, not how fast the
 * library is.
 */
@NullMarked
package org.qirtas.bench;

import org.jspecify.annotations.NullMarked;
