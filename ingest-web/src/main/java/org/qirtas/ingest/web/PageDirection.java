package org.qirtas.ingest.web;

import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;

/** The direction of the text of a page. */
final class PageDirection {

    private PageDirection() {}

    /** The stated direction, {@code rtl} or {@code ltr}, if the first letter of the text has the other one. */
    static Optional<String> of(Document page, String body) {
        String stated = page.select("html[dir], body[dir]").attr("dir").strip().toLowerCase(Locale.ROOT);
        boolean isStated = stated.equals("rtl") || stated.equals("ltr");
        return isStated && stated.equals("rtl") != beginsRightToLeft(body) ? Optional.of(stated) : Optional.empty();
    }

    private static boolean beginsRightToLeft(String text) {
        return text.codePoints()
                .map(Character::getDirectionality)
                .filter(direction -> direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT || isRightToLeft(direction))
                .mapToObj(PageDirection::isRightToLeft)
                .findFirst()
                .orElse(false);
    }

    private static boolean isRightToLeft(int direction) {
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
