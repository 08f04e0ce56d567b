package org.qirtas.format;

import com.github.luben.zstd.ZstdCompressCtx;

/**
 * How hard zstd searches for repetitions. Its levels suit bytes of any kind and keep their tables small: on 16-bit codes,
 * with a dictionary of megabytes, tables that hold every position and matches of two codes at least give smaller frames
 * at several times the speed.
 *
 * @param strategy one of zstd's strategies, 1 (fast) to 9 (btultra2)
 * @param searchLog binary logarithm of the number of candidates looked at
 * @param targetLength a match so long ends a search
 * @param minMatch bytes of the shortest match worth finding, 3 to 7
 */
public record MatchSearch(int strategy, int searchLog, int targetLength, int minMatch) {

    /** For bytes read seldom and never many. */
    public static final MatchSearch THOROUGH = new MatchSearch(9, 7, 256, 3);

    /** Level whose other parameters are taken. */
    private static final int LEVEL = 19;

    private static final int MIN_LOG = 10;

    /** Largest window that a plain zstd reads. */
    private static final int MAX_WINDOW_LOG = 27;

    private static final int MAX_TABLE_LOG = 24;

    /**
     * Sets what a context needs.
     *
     * @param length number of bytes that there are to search, those of a dictionary included
     */
    public void prepare(ZstdCompressCtx context, long length) {
        int log = Math.max(MIN_LOG, BitPacking.width(length));
        int tableLog = Math.min(MAX_TABLE_LOG, log);
        context.setLevel(LEVEL)
                .setStrategy(strategy)
                .setSearchLog(Math.min(searchLog, tableLog - 1))
                .setTargetLength(targetLength)
                .setMinMatch(minMatch)
                .setHashLog(tableLog)
                .setChainLog(tableLog)
                .setWindowLog(Math.min(MAX_WINDOW_LOG, log));
    }
}
