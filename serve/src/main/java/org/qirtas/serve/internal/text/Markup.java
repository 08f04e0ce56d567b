package org.qirtas.serve.internal.text;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Writes HTML or XML. Names of elements and attributes are words of this program; texts and values may be hostile, and are
 * always escaped. There is no way to write a text unescaped. For one thread.
 *
 * <pre>{@code
 * String page = new Markup().open("p", "class", "lead").text("<b>").close().toString();
 * }</pre>
 */
public final class Markup {

    private final StringBuilder written = new StringBuilder(8_192);
    private final Deque<String> open = new ArrayDeque<>();

    /** The declaration of a page in HTML. */
    public static Markup html() {
        Markup markup = new Markup();
        markup.written.append("<!DOCTYPE html>\n");
        return markup;
    }

    /** The declaration of a document in XML. */
    public static Markup xml() {
        Markup markup = new Markup();
        markup.written.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        return markup;
    }

    /** Opens an element. Attributes are names and values in turn; those without a value are left out. */
    public Markup open(String element, @Nullable String... attributes) {
        start(element, attributes);
        written.append('>');
        open.push(element);
        return this;
    }

    /** An element without content. */
    public Markup empty(String element, @Nullable String... attributes) {
        start(element, attributes);
        written.append("/>");
        return this;
    }

    /** An element with a text. */
    public Markup element(String element, String text, @Nullable String... attributes) {
        return open(element, attributes).text(text).close();
    }

    private void start(String element, @Nullable String... attributes) {
        written.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            String value = attributes[i + 1];
            if (value != null) {
                written.append(' ').append(attributes[i]).append("=\"");
                escape(value);
                written.append('"');
            }
        }
    }

    /** A text. */
    public Markup text(String text) {
        escape(text);
        return this;
    }

    /** Closes the element that was opened last. */
    public Markup close() {
        written.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Closes elements, the one opened last first. */
    public Markup close(int elements) {
        for (int i = 0; i < elements; i++) {
            close();
        }
        return this;
    }

    private void escape(String text) {
        String printable = Printable.of(text);
        for (int i = 0; i < printable.length(); i++) {
            char c = printable.charAt(i);
            switch (c) {
                case '&' -> written.append("&amp;");
                case '<' -> written.append("&lt;");
                case '>' -> written.append("&gt;");
                case '"' -> written.append("&quot;");
                case '\'' -> written.append("&#39;");
                default -> written.append(c);
            }
        }
    }

    /** The document, whose elements are all closed. */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return written.toString();
    }
}
