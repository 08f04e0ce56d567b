package org.qirtas.internal.training;

/** The kind of a UTF-16 unit for the training of a vocabulary. A boundary between kinds is a boundary between words. */
enum CharacterKind {
    LETTER,
    DIGIT,
    SPACE,
    OTHER;

    private static final CharacterKind[] BY_UNIT = new CharacterKind[1 << 16];

    static {
        for (int c = 0; c < BY_UNIT.length; c++) {
            BY_UNIT[c] = classify((char) c);
        }
    }

    static CharacterKind of(char c) {
        return BY_UNIT[c];
    }

    private static CharacterKind classify(char c) {
        boolean inWord = switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT,
                    Character.SURROGATE -> true;
            default -> Character.isLetter(c);
        };
        if (inWord) {
            return LETTER;
        }
        if (Character.isDigit(c)) {
            return DIGIT;
        }
        return Character.isWhitespace(c) || c == '\u00A0' ? SPACE : OTHER;
    }
}
