package org.qirtas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosedMappingsTest {

    private static final int LIMIT = 100;

    private final ClosedMappings closed = new ClosedMappings(LIMIT);

    @Test
    void whatNobodyUsesMakesRoom() throws IOException {
        for (int i = 0; i < 5 * LIMIT; i++) {
            closed.makeRoom();
            closed.add(ByteBuffer.allocateDirect(1));
            assertTrue(closed.count() <= LIMIT);
        }
    }

    @Test
    void whatIsStillUsedIsAnErrorInTime() throws IOException {
        List<ByteBuffer> used = new ArrayList<>();
        for (int i = 0; i < LIMIT; i++) {
            used.add(ByteBuffer.allocateDirect(1));
            closed.makeRoom();
            closed.add(used.get(i));
        }
        IOException error = assertThrows(IOException.class, closed::makeRoom);
        assertTrue(String.valueOf(error.getMessage()).startsWith(LIMIT + " closed archives wait"), error::toString);
        assertEquals(LIMIT, used.size());
        used.clear();
        closed.makeRoom();
        assertTrue(closed.count() < LIMIT);
    }
}
