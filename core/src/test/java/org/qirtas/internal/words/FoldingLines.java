package org.qirtas.internal.words;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The lines of the table of foldings. */
final class FoldingLines {

    private static final int UNITS = 1 << Character.SIZE;

    private FoldingLines() {}

    /** Kind and folding of a unit in the table of the library. */
    static String folding(char unit) {
        String kind = switch (Folding.kind(unit)) {
            case Folding.IGNORED -> "ignored";
            case Folding.JOINER -> "joiner";
            case Folding.LETTER -> "letter ";
            case Folding.SINGLE -> "single ";
            default -> "";
        };
        return IntStream.range(0, Folding.length(unit))
                .mapToObj(place -> hex(Folding.unit(unit, place)))
                .collect(Collectors.joining(" ", kind, ""));
    }

    /** The whole table from the rules. */
    static String of(String head) {
        StringBuilder lines = new StringBuilder(head);
        for (int first = 0; first < UNITS; ) {
            String folding = FoldingRules.of((char) first);
            int end = first + 1;
            while (end < UNITS && continues(folding, end - first, FoldingRules.of((char) end))) {
                end++;
            }
            if (!folding.isEmpty()) {
                lines.append(line(first, end - 1, folding)).append('\n');
            }
            first = end;
        }
        return lines.toString();
    }

    private static boolean continues(String first, int distance, String later) {
        String[] parts = first.split(" ", -1);
        if (parts.length == 1) {
            return later.equals(first);
        }
        return parts.length == 2 && later.equals(parts[0] + " " + hex(Integer.parseInt(parts[1], 16) + distance));
    }

    private static String line(int first, int last, String folding) {
        String range = first == last ? hex(first) : hex(first) + ".." + hex(last);
        String itself = " " + hex(first);
        boolean isItself = folding.endsWith(itself) && folding.indexOf(' ') == folding.length() - itself.length();
        return range + " " + (isItself ? folding.substring(0, folding.length() - itself.length()) : folding);
    }

    private static String hex(int unit) {
        return String.format("%04X", unit);
    }
}
