package org.qirtas.ingest.web;

import java.util.Set;
import org.jsoup.nodes.Element;

/** What elements of HTML mean for text. */
final class MarkupBlocks {

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "dialog",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "html",
            "legend",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "tfoot",
            "thead",
            "tr",
            "ul");

    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "svg",
            "canvas",
            "math",
            "audio",
            "video",
            "input",
            "select",
            "option",
            "textarea",
            "button",
            "link",
            "meta",
            "map",
            "datalist",
            "head");

    private static final Set<String> CELLS = Set.of("td", "th");

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private MarkupBlocks() {}

    /** Whether an element begins a line. Custom elements do. */
    static boolean isBlock(Element element) {
        String name = element.normalName();
        return BLOCKS.contains(name) || name.indexOf('-') > 0;
    }

    /** Whether an element has no text for a reader. */
    static boolean isUnseen(Element element) {
        return UNSEEN.contains(element.normalName());
    }

    static boolean isCell(Element element) {
        return CELLS.contains(element.normalName());
    }

    static boolean isTitle(Element element) {
        return element.normalName().equals("h1");
    }

    static boolean isHeading(Element element) {
        return HEADINGS.contains(element.normalName());
    }
}
