package org.qirtas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ScreenTest {

    @Test
    void coloursAreOnATerminalUnlessSomebodyObjects() {
        assertTrue(new Screen(true, Map.of("TERM", "xterm")).isColoured());
        assertTrue(new Screen(true, Map.of("NO_COLOR", "")).isColoured());
        assertFalse(new Screen(true, Map.of("NO_COLOR", "1")).isColoured());
        assertFalse(new Screen(true, Map.of("TERM", "dumb")).isColoured());
        assertFalse(new Screen(false, Map.of("TERM", "xterm")).isColoured());
    }

    @Test
    void theOptionDecidesOverTheEnvironment() {
        Screen terminal = new Screen(true, Map.of("NO_COLOR", "1"));
        terminal.choose(Colour.ALWAYS);
        assertEquals("\u001b[36mkey\u001b[0m", terminal.styled(Style.KEY, "key"));
        terminal.choose(Colour.NEVER);
        assertEquals("key", terminal.styled(Style.KEY, "key"));
    }

    @Test
    void theSizeIsThatOfTheEnvironment() {
        Screen screen = new Screen(true, Map.of("COLUMNS", "132", "LINES", "50"));
        assertEquals(132, screen.columns());
        assertEquals(50, screen.lines());
    }

    @Test
    void theSizeThatTheSystemStates() {
        assertEquals(new TerminalSize(132, 50), TerminalSize.parse("50 132\n"));
        assertEquals(new TerminalSize(80, 24), TerminalSize.parse("0 0\n"));
        assertEquals(new TerminalSize(80, 24), TerminalSize.parse(""));
    }
}
