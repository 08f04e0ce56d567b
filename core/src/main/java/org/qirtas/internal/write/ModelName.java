package org.qirtas.internal.write;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.qirtas.Article;
import org.qirtas.internal.format.Limits;

/**
 * The name of the text model of an article: its language, or the script of its text if the language is missing or too
 * long.
 */
public final class ModelName {

    /** Units that are examined to find the script. */
    private static final int PREFIX = 400;

    private ModelName() {}

    public static String of(Article article) {
        String language = article.language();
        return language != null && language.length() <= Limits.MODEL_NAME ? language : "script " + script(article);
    }

    private static Character.UnicodeScript script(Article article) {
        String text = article.body().isEmpty() ? String.valueOf(article.title()) : article.body();
        Map<Character.UnicodeScript, Long> counts = text.codePoints()
                .limit(PREFIX)
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .collect(Collectors.groupingBy(
                        script -> script, () -> new EnumMap<>(Character.UnicodeScript.class), Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Character.UnicodeScript.COMMON);
    }
}
