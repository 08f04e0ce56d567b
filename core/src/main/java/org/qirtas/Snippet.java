package org.qirtas;

import java.util.List;

/**
 * The part of an article that shows best why a search found it: about 200 characters of one of its texts, which begin
 * and end between words. Immutable.
 *
 * <pre>{@code
 * Snippet snippet = archive.search("budget").hits().get(0).snippet();
 * StringBuilder html = new StringBuilder();
 * int end = 0;
 * for (TextRange match : snippet.matches()) {
 *     html.append(snippet.text(), end, match.start()).append("<b>");
 *     html.append(snippet.text(), match.start(), match.end()).append("</b>");
 *     end = match.end();
 * }
 * html.append(snippet.text().substring(end));
 * System.out.println((snippet.isCutBefore() ? "… " : "") + html + (snippet.isCutAfter() ? " …" : "")
 *         + " (" + snippet.field().jsonName() + ")");
 * }</pre>
 */
public final class Snippet {

    private final ArticleField field;
    private final String text;
    private final List<TextRange> matches;
    private final boolean isCutBefore;
    private final boolean isCutAfter;

    Snippet(ArticleField field, String text, List<TextRange> matches, boolean isCutBefore, boolean isCutAfter) {
        this.field = field;
        this.text = text;
        this.matches = matches;
        this.isCutBefore = isCutBefore;
        this.isCutAfter = isCutAfter;
    }

    /**
     * The field that the text is from.
     *
     * @return title, author, tags, lead or body
     */
    public ArticleField field() {
        return field;
    }

    /**
     * The text.
     *
     * @return a part of the field, or of one tag
     */
    public String text() {
        return text;
    }

    /**
     * Where terms of the query are in the text.
     *
     * @return ranges of whole words with their marks, ascending, at least one
     */
    public List<TextRange> matches() {
        return matches;
    }

    /**
     * Whether the field has more text before.
     *
     * @return true if it does
     */
    public boolean isCutBefore() {
        return isCutBefore;
    }

    /**
     * Whether the field has more text after.
     *
     * @return true if it does
     */
    public boolean isCutAfter() {
        return isCutAfter;
    }

    @Override
    public String toString() {
        return text;
    }
}
