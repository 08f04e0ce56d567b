package org.qirtas.internal.zstd;

import com.github.luben.zstd.ZstdCompressCtx;
import org.qirtas.internal.bytes.BitPacking;

/**
 * How hard zstd searches for repetitions. Its levels suit bytes of any kind and keep their tables small: on 16-bit codes,
 * with a dictionary of megabytes, tables that hold every position and matches of two codes at least give smaller frames
 * at several times the speed.
 *
 * @param strategy one of zstd's strategies, 1 (fast) to 9 (btultra2)
 * @param searchLog binary logarithm of the number of candidates looked at
 * @param tableLog binary logarithm of the places in its tables, of which there are two of 4 bytes each, at most
 * @param minMatch bytes of the shortest match worth finding, 3 to 7
 */
public record ZstdParameters(int strategy, int searchLog, int tableLog, int minMatch) {

    /** For bytes read seldom and never many. */
    public static final ZstdParameters THOROUGH = new ZstdParameters(9, 7, 24, 3);

    /** The last of the strategies whose tables of a large dictionary are made quickly. */
    private static final int LAZY2 = 5;

    /** Level whose other parameters are taken. */
    private static final int LEVEL = 19;

    private static final int MIN_LOG = 10;

    /** Largest window that a plain zstd reads. */
    private static final int MAX_WINDOW_LOG = 27;

    /** A search that finds nearly the same matches and does not take long to begin. */
    public ZstdParameters withQuickTables() {
        return new ZstdParameters(Math.min(LAZY2, strategy), searchLog, tableLog, minMatch);
    }

    /**
     * Sets what a context needs.
     *
     * @param length number of bytes that there are to search, those of a dictionary included
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
