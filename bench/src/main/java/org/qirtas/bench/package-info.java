/**
 * JMH benchmarks of the library, compared with other stores and with the time that Java takes to make the same strings
 * from UTF-8 in memory.
 *
 * <pre>{@code
 * mvn package
 * java -jar bench/target/benchmarks.jar
 * java -jar bench/target/benchmarks.jar GetBenchmark -p corpus=news.jsonl.zst
 * java -jar bench/target/benchmarks.jar GetBenchmark -p corpus=news.qrt -prof gc
 * java -jar bench/target/benchmarks.jar PackBenchmark -p corpus=news.jsonl.zst -p profile=DENSE -p threads=4
 * java -jar bench/target/benchmarks.jar StoreBenchmark.get -p corpus=news.jsonl.zst -p store=QIRTAS_DENSE,ROCKSDB_16K
 * }</pre>
 *
 * <p>Parameters of {@link org.qirtas.bench.ArticleSource corpus}, profile and, for packing, threads. The sample news of
 * the default corpus fit the cache of a processor. They show that the benchmarks work, and not the speed of the
 * library.
 *
 * <p>In addition to the benchmarks, the same jar has these commands: {@link org.qirtas.bench.Report} measures all
 * stores in one run and draws a plot, {@link org.qirtas.bench.Generate} makes a large corpus from a small one, and
 * {@link org.qirtas.bench.Scale} shows how cost grows with the number of articles.
 *
 * <pre>{@code
 * java -Xmx2g -cp bench/target/benchmarks.jar org.qirtas.bench.Report news.jsonl.zst -o report
 * java -cp bench/target/benchmarks.jar org.qirtas.bench.Generate news.jsonl.zst --articles 3000000 -o big.jsonl
 * java -Xmx2g -cp bench/target/benchmarks.jar org.qirtas.bench.Scale news.jsonl.zst --articles 31000,310000,3100000
 * }</pre>
 */
@NullMarked
package org.qirtas.bench;

import org.jspecify.annotations.NullMarked;
