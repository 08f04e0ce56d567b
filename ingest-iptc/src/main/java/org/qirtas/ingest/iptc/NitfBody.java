package org.qirtas.ingest.iptc;

import java.io.IOException;
import java.util.Optional;
import org.qirtas.ingest.iptc.ItemContent.Field;

/**
 * A document of NITF:
 *
 * <pre>
 * nitf
 *   head    title, docdata: doc-id, date.issue, date.release, urgency, doc.copyright, key-list; pubdata
 *   body    body.head: hedline, byline, dateline, abstract, distributor; body.content: the text
 * </pre>
 *
 * For one thread.
 */
final class NitfBody {

    private final XmlCursor xml;
    private final ItemContent content;
    private Optional<String> text = Optional.empty();
    private Optional<String> headTitle = Optional.empty();
    private Optional<String> language = Optional.empty();
    private boolean hasTitle;

    /**
     * A document.
     *
     * @param content gets what the document states
     */
    NitfBody(XmlCursor xml, ItemContent content) {
        this.xml = xml;
        this.content = content;
    }

    /** Reads the current element to its end, and returns the text. */
    Optional<String> read(Optional<String> ownLanguage) throws IOException {
        language = ownLanguage;
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            if (xml.name().equals("head")) {
                head();
            } else if (xml.name().equals("body")) {
                body();
            }
        }
        if (!hasTitle) {
            content.add(Field.TITLE, headTitle, language);
        }
        return text;
    }

    private void head() throws IOException {
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            switch (xml.name()) {
                case "title" -> headTitle = Paragraphs.line(xml);
                case "docdata" -> docdata();
                case "pubdata" -> {
                    content.add(Field.SOURCE, xml.attribute("name"), Optional.empty());
                    content.add(Field.SECTION, xml.attribute("position.section"), Optional.empty());
                }
                case "tobject" -> subjects();
                default -> {
                    // the next child is looked for past it
                }
            }
        }
    }

    private void docdata() throws IOException {
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            switch (xml.name()) {
                case "doc-id" -> content.id(xml.attribute("id-string"));
                case "date.issue" -> content.add(Field.CREATED, xml.attribute("norm"), Optional.empty());
                case "date.release" -> content.attribute("released", xml.attribute("norm"));
                case "urgency" -> content.attribute("urgency", xml.attribute("ed-urg"));
                case "doc.copyright" -> content.attribute("copyright", xml.attribute("holder"));
                case "key-list" -> keywords();
                default -> {
                    // the next child is looked for past it
                }
            }
        }
    }

    private void keywords() throws IOException {
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            content.add(Field.TAG, xml.attribute("key"), Optional.empty());
        }
    }

    private void subjects() throws IOException {
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            Optional<String> subject =
                    xml.attribute("tobject.subject.matter").or(() -> xml.attribute("tobject.subject.type"));
            content.add(Field.TAG, subject, Optional.empty());
        }
    }

    private void body() throws IOException {
        language = xml.language().or(() -> language);
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            if (xml.name().equals("body.head")) {
                bodyHead();
            } else if (xml.name().equals("body.content")) {
                text = Paragraphs.of(xml);
            }
        }
    }

    private void bodyHead() throws IOException {
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            switch (xml.name()) {
                case "hedline" -> headline();
                case "byline" -> content.add(Field.AUTHOR, Paragraphs.line(xml), language);
                case "dateline" -> content.attribute("dateline", Paragraphs.line(xml));
                case "abstract" -> content.add(Field.LEAD, Paragraphs.of(xml), language);
                case "distributor" -> content.add(Field.SOURCE, Paragraphs.line(xml), Optional.empty());
                default -> {
                    // the next child is looked for past it
                }
            }
        }
    }

    private void headline() throws IOException {
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            if (xml.name().equals("hl1")) {
                Optional<String> title = Paragraphs.line(xml);
                content.add(Field.TITLE, title, language);
                hasTitle |= title.isPresent();
            }
        }
    }
}
