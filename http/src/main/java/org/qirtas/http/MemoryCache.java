package org.qirtas.http;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Blocks in memory, up to a number of bytes. Those used last stay. For one thread at a time. */
final class MemoryCache {

    private static final float LOAD = 0.75f;

    private final Map<Long, byte[]> blocks = new LinkedHashMap<>(16, LOAD, true);
    private final long limit;
    private long bytes;

    MemoryCache(long limit) {
        this.limit = limit;
    }

    byte @Nullable [] get(long block) {
        return blocks.get(block);
    }

    boolean holds(long block) {
        return blocks.containsKey(block);
    }

    void put(long block, byte[] content) {
        byte[] before = blocks.put(block, content);
        bytes += content.length - (before == null ? 0 : before.length);
        Iterator<byte[]> oldest = blocks.values().iterator();
        while (bytes > limit && oldest.hasNext()) {
            bytes -= oldest.next().length;
            oldest.remove();
        }
    }

    void clear() {
        blocks.clear();
        bytes = 0;
    }
}
