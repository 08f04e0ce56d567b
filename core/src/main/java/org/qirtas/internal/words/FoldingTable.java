package org.qirtas.internal.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * The folding of all units, parsed from lines such as {@code 0041..005A letter 0061}: the units of a range have a kind,
 * and the first of them folds to the last number, each further one to the next. Without that number a letter or single
 * folds to itself. A single unit may fold to several numbers. Units that no line names are boundaries.
 */
final class FoldingTable {

    private static final String RESOURCE = "folding.txt";

    private static final int HEX = 16;

    /** Kind of each unit. */
    final byte[] kinds = new byte[1 << Character.SIZE];

    /** Number of units to which each folds. */
    final byte[] lengths = new byte[1 << Character.SIZE];

    /** The unit to which each folds; for several, where they begin in {@link #several}. */
    final char[] folded = new char[1 << Character.SIZE];

    /** Units of the foldings to more than one unit, one after the other. */
    char[] several = {};

    private FoldingTable(String lines) {
        lines.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
    }

    /** The table of the library. */
    static FoldingTable ofResource() {
        try (InputStream in = FoldingTable.class.getResourceAsStream(RESOURCE)) {
            byte[] bytes = Objects.requireNonNull(in, RESOURCE).readAllBytes();
            return new FoldingTable(new String(bytes, StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        String[] parts = line.split(" ", -1);
        int first = Integer.parseInt(parts[0], 0, 4, HEX);
        int last = Integer.parseInt(parts[0], parts[0].length() - 4, parts[0].length(), HEX);
        int kind = kind(parts[1]);
        Arrays.fill(kinds, first, last + 1, (byte) kind);
        if (parts.length > 3) {
            addSeveral(first, parts);
        } else if (kind == Folding.LETTER || kind == Folding.SINGLE) {
            int target = parts.length == 2 ? first : Integer.parseInt(parts[2], HEX);
            for (int unit = first; unit <= last; unit++) {
                lengths[unit] = 1;
                folded[unit] = (char) (target + unit - first);
            }
        }
    }

    private void addSeveral(int unit, String[] parts) {
        int length = parts.length - 2;
        int start = several.length;
        lengths[unit] = (byte) length;
        folded[unit] = (char) start;
        several = Arrays.copyOf(several, start + length);
        for (int i = 0; i < length; i++) {
            several[start + i] = (char) Integer.parseInt(parts[i + 2], HEX);
        }
    }

    private static int kind(String name) {
        return switch (name) {
            case "ignored" -> Folding.IGNORED;
            case "joiner" -> Folding.JOINER;
            case "letter" -> Folding.LETTER;
            case "single" -> Folding.SINGLE;
            default -> throw new IllegalStateException("a unit of kind " + name);
        };
    }
}
