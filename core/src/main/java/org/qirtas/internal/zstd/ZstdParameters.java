package org.qirtas.internal.zstd;

import com.github.luben.zstd.ZstdCompressCtx;
import org.qirtas.internal.bytes.BitPacking;

/**
 * Parameters of the search of zstd for repetitions. The levels of zstd suit bytes of any kind and keep tables small. On
 * 16-bit codes with a dictionary of megabytes, tables that hold every position, together with matches of at least two
 * codes, give smaller frames at several times the speed.
 *
 * @param strategy one of zstd's strategies, 1 (fast) to 9 (btultra2)
 * @param searchLog binary logarithm of the number of candidates that are compared
 * @param tableLog binary logarithm of the places in its tables. There are at most two, with 4 bytes for each place
 * @param minMatch minimum bytes of a match, 3 to 7
 */
public record ZstdParameters(int strategy, int searchLog, int tableLog, int minMatch) {

    /** For short bytes that are read rarely. */
    public static final ZstdParameters THOROUGH = new ZstdParameters(9, 7, 24, 3);

    /** The last of the strategies whose tables of a large dictionary are made quickly. */
    private static final int LAZY2 = 5;

    /** Level that gives the other parameters. */
    private static final int LEVEL = 19;

    private static final int MIN_LOG = 10;

    /** Maximum window that a plain zstd reads. */
    private static final int MAX_WINDOW_LOG = 27;

    /** A search that finds nearly the same matches and starts quickly. */
    public ZstdParameters withQuickTables() {
        return new ZstdParameters(Math.min(LAZY2, strategy), searchLog, tableLog, minMatch);
    }

    /** The same search for matches of another minimum length. */
    public ZstdParameters withMinMatch(int bytes) {
        return new ZstdParameters(strategy, searchLog, tableLog, bytes);
    }

    /**
     * Sets the parameters of a context.
     *
     * @param length number of bytes to search, including those of a dictionary
     */
    public void prepare(ZstdCompressCtx context, long length) {
        int log = Math.max(MIN_LOG, BitPacking.width(length));
        int tables = Math.min(tableLog, log);
        context.setLevel(LEVEL)
                .setStrategy(strategy)
                .setSearchLog(Math.min(searchLog, tables - 1))
                .setMinMatch(minMatch)
                .setHashLog(tables)
                .setChainLog(tables)
                .setWindowLog(Math.min(MAX_WINDOW_LOG, log));
    }
}
