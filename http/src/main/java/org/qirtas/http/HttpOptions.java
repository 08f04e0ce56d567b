package org.qirtas.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Options of an {@link HttpSource}. Immutable.
 *
 * <pre>{@code
 * HttpOptions options = HttpOptions.DEFAULT
 *         .withClient(HttpClient.newBuilder().proxy(ProxySelector.of(new InetSocketAddress("proxy.example", 3128))).build())
 *         .withHeader("Authorization", "Bearer " + System.getenv("NEWS_TOKEN"))
 *         .withRequests(request -> request.setHeader("X-Request-Id", UUID.randomUUID().toString()))
 *         .withRenewal(address -> URI.create(address + "?signature=fresh"))
 *         .withTries(3)
 *         .withTimeout(Duration.ofSeconds(10))
 *         .withTimeLimit(Duration.ofMinutes(1))
 *         .withMemory(64 << 20)
 *         .withFolder(Path.of("/var/cache/news"), 1L << 30)
 *         .withTail(1 << 20)
 *         .withGap(256 << 10)
 *         .withWholeFiles(100 << 20);
 * }</pre>
 */
public final class HttpOptions {

    /**
     * Four tries, 20 seconds without a byte, two minutes for a read, 16 MB of memory, no folder, the last 256 KB of a
     * file in one request, gaps of up to 256 KB, and whole files of up to 16 MB from servers that do not serve ranges.
     */
    public static final HttpOptions DEFAULT =
            new HttpOptions(RequestOptions.DEFAULT, Patience.DEFAULT, CacheOptions.DEFAULT);

    private final RequestOptions requests;
    private final Patience patience;
    private final CacheOptions cache;

    private HttpOptions(RequestOptions requests, Patience patience, CacheOptions cache) {
        this.requests = requests;
        this.patience = patience;
        this.cache = cache;
    }

    RequestOptions requests() {
        return requests;
    }

    Patience patience() {
        return patience;
    }

    CacheOptions cache() {
        return cache;
    }

    /**
     * These options with a client, which determines proxies, certificates, authentication and threads. By default one
     * client serves all sources of the process. The client remains the caller's, and is not closed.
     *
     * @param client a client that does not follow redirects; a source follows them itself, and sends headers to no other
     *     server
     * @return a copy
     * @throws IllegalArgumentException if the client follows redirects
     */
    public HttpOptions withClient(HttpClient client) {
        if (Objects.requireNonNull(client, "client").followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException("the client must not follow redirects; the source follows them itself");
        }
        return new HttpOptions(requests.withClient(client), patience, cache);
    }

    /**
     * These options with a header of all requests, such as {@code Authorization}. After a redirect to another server it
     * is not sent.
     *
     * @param name name of the header
     * @param value its value
     * @return a copy
     * @throws IllegalArgumentException if the name or the value is not allowed
     */
    public HttpOptions withHeader(String name, String value) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        RequestOptions.require(name, value);
        return withRequests(request -> request.setHeader(name, value));
    }

    /**
     * These options with a change of each request, in addition to earlier ones: it may sign the request, or replace its
     * address by a signed one. It is called for each try, by the thread that reads. After a redirect to another server
     * it is not called.
     *
     * @param change receives a request with its address and all other headers, and returns the request to send
     * @return a copy
     */
    public HttpOptions withRequests(UnaryOperator<HttpRequest.Builder> change) {
        Objects.requireNonNull(change, "change");
        return new HttpOptions(requests.withChange(change), patience, cache);
    }

    /**
     * These options with a source of fresh addresses. It is asked when a server answers 401 or 403, as object stores do
     * when a signed address has expired. The file behind the fresh address must be the same.
     *
     * @param renewal receives the address that the source was opened with, and returns the address to use from now on
     * @return a copy
     */
    public HttpOptions withRenewal(UnaryOperator<URI> renewal) {
        Objects.requireNonNull(renewal, "renewal");
        return new HttpOptions(requests.withRenewal(renewal), patience, cache);
    }

    /**
     * These options with a number of tries. A request is tried again after a failed connection, after a truncated
     * answer, from where it ended, and after the statuses 408, 425, 429, 500, 502, 503 and 504. The pause before a try
     * grows, and is what the server asks for with {@code Retry-After}.
     *
     * @param tries number of tries without progress, 1 to 100
     * @return a copy
     * @throws IllegalArgumentException if the number is not 1 to 100
     */
    public HttpOptions withTries(int tries) {
        return new HttpOptions(requests, patience.withTries(tries), cache);
    }

    /**
     * These options with the maximum time without a byte: from the request to the first byte, and from byte to byte.
     *
     * @param timeout more than zero, at most a day
     * @return a copy
     * @throws IllegalArgumentException if it is not more than zero, at most a day
     */
    public HttpOptions withTimeout(Duration timeout) {
        return new HttpOptions(requests, patience.withTimeout(Objects.requireNonNull(timeout, "timeout")), cache);
    }

    /**
     * These options with the maximum time of a read, with all its tries and pauses.
     *
     * @param limit more than zero, at most a day
     * @return a copy
     * @throws IllegalArgumentException if it is not more than zero, at most a day
     */
    public HttpOptions withTimeLimit(Duration limit) {
        return new HttpOptions(requests, patience.withLimit(Objects.requireNonNull(limit, "limit")), cache);
    }

    /**
     * These options with a number of bytes that a source keeps in memory. Up to half as many are received at a time in
     * addition; a long read is received as a whole.
     *
     * @param bytes at least 1 MB
     * @return a copy
     * @throws IllegalArgumentException if it is less than 1 MB
     */
    public HttpOptions withMemory(long bytes) {
        return new HttpOptions(requests, patience, cache.withMemory(bytes));
    }

    /**
     * These options with a folder in which bytes of files are kept for later. Several processes may use it at the same
     * time. Only files that the server names by {@code ETag} or {@code Last-Modified} are kept. Each block has a
     * checksum, and is requested anew if it is damaged. A folder that cannot be written is not used.
     *
     * @param folder a folder, which is created if its parent exists; nobody else should be able to write to it
     * @param bytes approximate maximum size of the folder; the blocks written first are deleted first
     * @return a copy
     * @throws IllegalArgumentException if the size is less than 1 MB
     */
    public HttpOptions withFolder(Path folder, long bytes) {
        return new HttpOptions(requests, patience, cache.withFolder(Objects.requireNonNull(folder, "folder"), bytes));
    }

    /**
     * These options with a number of bytes at the end of the file that are read by one request. An archive has its
     * indexes there.
     *
     * @param bytes at least 0
     * @return a copy
     * @throws IllegalArgumentException if it is negative
     */
    public HttpOptions withTail(int bytes) {
        return new HttpOptions(requests, patience, cache.withTail(bytes));
    }

    /**
     * These options with a maximum distance of two ranges that are read by one request, together with what is between
     * them. It concerns {@link HttpSource#prefetch}. A gap costs less than another request if it is shorter than the bytes
     * that arrive during the time that an answer takes to begin: 300 KB at 30 ms and 10 MB/s.
     *
     * @param bytes at least 0
     * @return a copy
     * @throws IllegalArgumentException if it is negative
     */
    public HttpOptions withGap(int bytes) {
        return new HttpOptions(requests, patience, cache.withGap(bytes));
    }

    /**
     * These options with a maximum length of files that are read into memory as a whole if the server does not serve
     * ranges. A longer file is refused.
     *
     * @param bytes at least 0
     * @return a copy
     * @throws IllegalArgumentException if it is negative
     */
    public HttpOptions withWholeFiles(int bytes) {
        return new HttpOptions(requests, patience, cache.withWhole(bytes));
    }
}
