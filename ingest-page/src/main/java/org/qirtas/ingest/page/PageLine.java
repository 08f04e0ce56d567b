package org.qirtas.ingest.page;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.qirtas.ingest.internal.Wording;

/** The kind of a line of a page by its appearance: a paragraph, a name, or neither. */
final class PageLine {

    private static final int MAX_NAME_LENGTH = 40;
    private static final int MAX_NAME_WORDS = 5;
    private static final int MAX_PHRASE_WORDS = 3;
    private static final String CLOSING_QUOTES = "»”\"'’)]";
    private static final String ENDS_OF_SENTENCE = ".!?؟…:;؛،,۔。！？।॥։።";
    private static final String NOT_IN_A_NAME = ENDS_OF_SENTENCE + "：，；()[]{}<>/\\|@#©*=_";
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern UNCAPITALIZED = Pattern.compile("(?:^|[^\\p{L}'’])(?=\\p{IsLatin})\\p{Ll}\\p{L}{3}");

    /** First words of lines under texts that are not names: ends of agency texts, and offers of pages. */
    private static final Set<String> ENDINGS = Set.copyOf(
            List.of(Wording.fold("انتهى,انتهت,نهاية,النهاية,تمت,يتبع,انتهای,پایان,ادامه,ختم,جاری,کۆتایی,تەواو,"
                            + "end,ends,endit,endall,more,continued,copyright,share,read,tags,related,comments,"
                            + "advertisement,print,تعليقات,شارك,اقرا,المزيد,جميع,إعلان,طباعة,اشتراک,نظرات,بیشتر")
                    .split(",", -1)));

    private PageLine() {}

    /** Whether the length or the end of a line makes it a paragraph, not a name, headline or navigation. */
    static boolean isParagraph(String line) {
        return line.length() > MAX_NAME_LENGTH || endsSentence(line);
    }

    /** Whether a line ends with a mark, before any closing quotation marks. */
    static boolean endsSentence(String line) {
        int last = line.length() - 1;
        while (last > 0 && CLOSING_QUOTES.indexOf(line.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && ENDS_OF_SENTENCE.indexOf(line.charAt(last)) >= 0;
    }

    /** Whether a text has too few characters and words for a sentence. With numbers a few more are allowed. */
    static boolean isPhrase(String text) {
        boolean hasNumber = text.codePoints().anyMatch(Character::isDigit);
        int words = Wording.words(text).split(" ", -1).length;
        return text.length() <= MAX_NAME_LENGTH && words <= (hasNumber ? MAX_NAME_WORDS : MAX_PHRASE_WORDS);
    }

    /** Whether a line may be the name of a person, a site or a section: a few words and none of the marks of a text. */
    static boolean isName(String line) {
        List<String> words = NOT_LETTERS
                .splitAsStream(Wording.fold(line))
                .filter(word -> !word.isEmpty())
                .toList();
        return line.length() <= MAX_NAME_LENGTH
                && !words.isEmpty()
                && words.size() <= MAX_NAME_WORDS
                && line.chars().noneMatch(c -> NOT_IN_A_NAME.indexOf(c) >= 0)
                && !ENDINGS.contains(words.get(0))
                && !UNCAPITALIZED.matcher(line).find();
    }
}
