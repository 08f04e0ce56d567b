package org.qirtas.ingest.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a feed or of an entry by the names of their elements, such as {@code title}, {@code dc:creator} and {@code
 * atom:updated}. For one thread.
 */
final class FeedElement {

    /** Maximum number of texts. */
    private static final int MAX_TEXTS = 10_000;

    /** Maximum number of characters of all texts. */
    private static final int MAX_LENGTH = 2 * FeedText.MAX_LENGTH;

    private final Map<String, List<String>> texts = new HashMap<>();
    private int count;
    private int length;

    /** Reads an entry to its end. */
    static FeedElement read(FeedEvents xml) throws XMLStreamException {
        FeedElement entry = new FeedElement();
        entry.addLanguage(xml);
        entry.add("rdf:about", xml.getAttributeValue("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "about"), xml);
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                entry.addChild(xml);
            }
        }
        return entry;
    }

    /** Adds the language that the element that has just begun states. */
    void addLanguage(FeedEvents xml) throws XMLStreamException {
        add("xml:lang", xml.getAttributeValue("http://www.w3.org/XML/1998/namespace", "lang"), xml);
    }

    /** Reads the element that has just begun, and adds it if it is known. */
    void addChild(FeedEvents xml) throws XMLStreamException {
        String uri = Optional.ofNullable(xml.getNamespaceURI()).orElse("");
        Optional<String> name = FeedNamespace.name(uri, xml.getLocalName());
        if (name.isPresent()) {
            addChild(name.get(), xml);
        } else {
            xml.skip();
        }
    }

    private void addChild(String name, FeedEvents xml) throws XMLStreamException {
        switch (name) {
            case "atom:link" -> addLink(xml);
            case "atom:author", "atom:source", "image", "textInput", "textinput" -> addParts(name, xml);
            case "category", "atom:category" -> addCategory(xml);
            case "guid" -> addGuid(xml);
            case "media:group", "media:content", "media:thumbnail" -> addMedia(name, xml);
            case "atom:content", "atom:summary", "atom:title" -> addTyped(name, xml);
            default -> add(name, FeedText.read(xml), xml);
        }
    }

    private void addLink(FeedEvents xml) throws XMLStreamException {
        String relation = FeedEvents.attribute(xml, "rel");
        String link = FeedEvents.attribute(xml, "href");
        xml.skip();
        if (relation.isEmpty() || relation.equals("alternate")) {
            add("link", link, xml);
        }
    }

    /** Adds the elements inside with both names: {@code atom:author/atom:name}. */
    private void addParts(String name, FeedEvents xml) throws XMLStreamException {
        FeedElement parts = read(xml);
        for (Map.Entry<String, List<String>> part : parts.texts.entrySet()) {
            for (String text : part.getValue()) {
                add(name + "/" + part.getKey(), text, xml);
            }
        }
    }

    /** Adds the address of a medium, and the elements inside as if they were outside. */
    private void addMedia(String name, FeedEvents xml) throws XMLStreamException {
        add(name, FeedEvents.attribute(xml, "url"), xml);
        for (Map.Entry<String, List<String>> part : read(xml).texts.entrySet()) {
            for (String text : part.getValue()) {
                add(part.getKey(), text, xml);
            }
        }
    }

    private void addCategory(FeedEvents xml) throws XMLStreamException {
        List<String> attributes = List.of(FeedEvents.attribute(xml, "label"), FeedEvents.attribute(xml, "term"));
        String text = FeedText.read(xml);
        Stream.concat(attributes.stream(), Stream.of(text))
                .filter(category -> !category.isBlank())
                .findFirst()
                .ifPresent(category -> texts.computeIfAbsent("category", any -> new ArrayList<>())
                        .add(category));
        count(text, xml);
    }

    private void addGuid(FeedEvents xml) throws XMLStreamException {
        boolean isLink = !FeedEvents.attribute(xml, "isPermaLink").equals("false");
        String guid = FeedText.read(xml);
        add("guid", guid, xml);
        if (isLink) {
            add("guid/link", guid, xml);
        }
    }

    /** Adds a text of Atom: plain text as markup, because everything else is. */
    private void addTyped(String name, FeedEvents xml) throws XMLStreamException {
        String type = FeedEvents.attribute(xml, "type");
        boolean isPlain = type.isEmpty() || type.equals("text") || type.equals("text/plain");
        String text = FeedText.read(xml);
        add(name + (isPlain ? "/plain" : ""), text, xml);
    }

    private void add(String name, @Nullable String text, FeedEvents xml) throws XMLStreamException {
        if (text != null && !text.isBlank()) {
            texts.computeIfAbsent(name, any -> new ArrayList<>()).add(text);
            count(text, xml);
        }
    }

    private void count(String text, FeedEvents xml) throws XMLStreamException {
        count++;
        length += text.length();
        if (count > MAX_TEXTS || length > MAX_LENGTH) {
            throw new XMLStreamException(
                    "an entry of more than " + MAX_TEXTS + " texts or " + MAX_LENGTH + " characters",
                    xml.getLocation());
        }
    }

    /** The texts of the first of these elements that is there. */
    List<String> all(String... names) {
        return Stream.of(names)
                .map(name -> texts.getOrDefault(name, List.of()))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The first text of the first of these elements that is there. */
    Optional<String> first(String... names) {
        return all(names).stream().findFirst();
    }
}
