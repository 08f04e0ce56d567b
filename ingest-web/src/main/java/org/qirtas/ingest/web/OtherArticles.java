package org.qirtas.ingest.web;

import java.util.Set;
import org.jsoup.nodes.Element;

/** Parts of a page about other people than the authors of the article: comments, and teasers of other articles. */
final class OtherArticles {

    private static final Set<String> WORDS = Set.of(
            "comment",
            "comments",
            "commentlist",
            "disqus",
            "related",
            "recommended",
            "sidebar",
            "teaser",
            "teasers",
            "popular",
            "trending");

    private OtherArticles() {}

    /** Whether an element is in one of them. What is around the first heading is none. */
    static boolean contain(Element element) {
        for (Element each = element.parent(); each != null && !each.normalName().equals("body"); each = each.parent()) {
            if (MarkupWords.hasAny(each, WORDS)) {
                return each.selectFirst("h1") == null;
            }
        }
        return false;
    }
}
