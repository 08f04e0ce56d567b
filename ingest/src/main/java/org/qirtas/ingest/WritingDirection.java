package org.qirtas.ingest;

import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qirtas.Article;

/** The direction of writing of an article: that of the first letter of its title, its lead or its body that has one. */
final class WritingDirection {

    private WritingDirection() {}

    static boolean isRightToLeft(Article article) {
        return Stream.of(of(article.title()), of(article.lead()), of(article.body()))
                .filter(OptionalInt::isPresent)
                .findFirst()
                .map(direction -> direction.getAsInt() != Character.DIRECTIONALITY_LEFT_TO_RIGHT)
                .orElse(false);
    }

    /** The direction of the first letter. */
    private static OptionalInt of(@Nullable String text) {
        return text == null
                ? OptionalInt.empty()
                : text.codePoints()
                        .map(Character::getDirectionality)
                        .filter(WritingDirection::isStrong)
                        .findFirst();
    }

    private static boolean isStrong(int direction) {
        return direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
