package org.qirtas.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qirtas.ByteRange;
import org.qirtas.http.ReadingWindow.Span;

/** Announced spans are requested in portions. */
class AnnouncementTest {

    private static final int MIB = 1 << 20;

    @Test
    void aPortionBeginsWhereItIsRead() {
        Announcement announced = new Announcement(10);
        announced.replace(List.of(new Span(5, 8), new Span(20, 40), new Span(50, 53)));
        assertTrue(announced.holds(39));
        assertFalse(announced.holds(8));
        assertEquals(List.of(), announced.take(8));
        assertEquals(List.of(new Span(5, 8), new Span(20, 27)), announced.take(5));
        assertFalse(announced.holds(26));
        assertEquals(List.of(new Span(35, 40), new Span(50, 53)), announced.take(35));
        assertEquals(List.of(new Span(27, 35)), announced.take(27));
        assertFalse(announced.holds(34));
    }

    @Test
    void moreThanMemoryHoldsTakesARequestForEachPortion() throws IOException {
        byte[] file = RemoteFile.bytes(8 * MIB);
        HttpOptions options = HttpOptions.DEFAULT.withMemory(2 * MIB);
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.file(file, "\"1\""));
                HttpSource source = HttpSource.open(server.address(), options)) {
            List<ByteRange> ranges = new ArrayList<>();
            for (int i = 1; i <= 6; i++) {
                ranges.add(new ByteRange(i * (long) MIB, MIB - 300_000));
            }
            source.prefetch(ranges);
            assertTrue(source.bytes() <= MIB + (64 << 10), "bytes " + source.bytes());
            for (ByteRange range : ranges) {
                for (int at = 0; at < range.length(); at += 10_000) {
                    source.prefetch(List.of(new ByteRange(range.position() + at, 100)));
                    RemoteFile.assertSame(file, source, (int) range.position() + at, 100);
                }
            }
            assertTrue(source.requests() <= 12, "requests " + source.requests());
            assertTrue(source.bytes() <= 6 * MIB, "bytes " + source.bytes());
        }
    }

    @Test
    void whatIsThereDoesNotDivideRequests() throws IOException {
        byte[] file = RemoteFile.bytes(4 * MIB);
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.file(file, "\"1\""));
                HttpSource source = HttpSource.open(server.address())) {
            for (int at = MIB; at < 3 * MIB; at += 200_000) {
                RemoteFile.assertSame(file, source, at, 10);
            }
            long before = source.requests();
            source.prefetch(List.of(new ByteRange(MIB, 2 * MIB)));
            RemoteFile.assertSame(file, source, MIB, 2 * MIB);
            assertEquals(before + 1, source.requests());
        }
    }

    @Test
    void theTailThatIsThereIsNotRequestedAgain() throws IOException {
        byte[] file = RemoteFile.bytes(2 * MIB);
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.file(file, "\"1\""));
                HttpSource source = HttpSource.open(server.address())) {
            RemoteFile.assertSame(file, source, file.length - 10, 10);
            source.prefetch(List.of(new ByteRange(MIB, MIB)));
            RemoteFile.assertSame(file, source, MIB, MIB);
            assertEquals(3, source.requests());
            long head = 1 << 16;
            assertTrue(source.bytes() <= head + MIB + Block.LENGTH, "bytes " + source.bytes());
        }
    }

    @Test
    void aSectionLongerThanMemoryIsReceivedOnce() throws IOException {
        byte[] file = RemoteFile.bytes(8 * MIB);
        try (LoopbackServer server = new LoopbackServer(LoopbackServer.file(file, "\"1\""));
                HttpSource source = HttpSource.open(server.address(), HttpOptions.DEFAULT.withMemory(2 * MIB))) {
            source.prefetch(List.of(new ByteRange(100, 7L * MIB)));
            RemoteFile.assertSame(file, source, 100, 32);
            RemoteFile.assertSame(file, source, 132, 7 * MIB - 32);
            assertTrue(source.bytes() <= 7 * MIB + (32 << 10), "bytes " + source.bytes());
        }
    }
}
