package org.qirtas.ingest;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.qirtas.ingest.internal.Wording;

/** The text of a date, folded as {@link Wording} folds it and further, for dates in any script. */
final class DateText {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\u200C]+");
    private static final Pattern SEPARATORS =
            Pattern.compile("[\\s\\p{P}\\p{Lm}|+~`]+|(?<=\\d)(?=\\p{L})|(?<=\\p{L})(?=\\d)");
    private static final String UNFOLDED = "ہەھے−∶";
    private static final String FOLDED = "هههی-:";

    private DateText() {}

    /** Also folds accents, forms of letters, and letters of Urdu and Kurdish. Blanks of any kind become one space. */
    static String fold(String text) {
        String spaced = BLANKS.matcher(text).replaceAll(" ");
        StringBuilder folded = new StringBuilder(Wording.fold(Normalizer.normalize(spaced, Normalizer.Form.NFKD)));
        for (int i = 0; i < folded.length(); i++) {
            int index = UNFOLDED.indexOf(folded.charAt(i));
            if (index >= 0) {
                folded.setCharAt(i, FOLDED.charAt(index));
            }
        }
        return BLANKS.matcher(folded).replaceAll(" ").strip();
    }

    /** The words and numbers of folded text. */
    static List<String> words(String folded) {
        return SEPARATORS.splitAsStream(folded).filter(word -> !word.isEmpty()).toList();
    }
}
