package org.qirtas.testing;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import org.qirtas.internal.bytes.FormatException;

/**
 * What a reading takes: the bytes that its thread has allocated on the heap, all together and so at least as many as it
 * held at once, and the bytes of direct buffers that came.
 *
 * @param heap bytes of the heap
 * @param direct bytes outside
 */
public record MemoryUse(long heap, long direct) {

    private static final ThreadMXBean THREADS =
            assertInstanceOf(ThreadMXBean.class, ManagementFactory.getThreadMXBean());

    /** Something that reads. */
    public interface Reading {
        void read() throws IOException, FormatException;
    }

    /** Reads in this thread and measures. */
    public static MemoryUse of(Reading reading) throws IOException, FormatException {
        long heap = THREADS.getCurrentThreadAllocatedBytes();
        long direct = directBytes();
        reading.read();
        return new MemoryUse(THREADS.getCurrentThreadAllocatedBytes() - heap, Math.max(0, directBytes() - direct));
    }

    private static long directBytes() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getTotalCapacity)
                .sum();
    }

    /** Requires that no more was taken. */
    public void assertAtMost(long maxHeap, long maxDirect) {
        assertTrue(heap <= maxHeap && direct <= maxDirect, this::toString);
    }
}
