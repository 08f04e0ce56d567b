package org.qirtas.ingest.web;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/** What every page may have: the canonical link. */
final class HeadMarkup implements MetadataSource {

    private final Document page;

    private HeadMarkup(Document page) {
        this.page = page;
    }

    /** Reads a page. */
    static HeadMarkup of(Document page) {
        return new HeadMarkup(page);
    }

    @Override
    public List<String> values(PageField field) {
        return field == PageField.URL
                ? Stream.of(page.select("link[rel~=(?i)^canonical$]").attr("href"))
                        .filter(link -> !link.isBlank())
                        .toList()
                : List.of();
    }
}
