package org.qirtas.ingest.web;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What is no text of an article: navigation, forms, advertisements, comments, related articles, captions, notices.
 * Elements and roles say so by themselves; classes and ids do by their words. An element with a large part of the text of
 * the page is none, because pages have forms around everything, and classes for what else is on the page.
 */
final class Boilerplate {

    private static final Set<String> ELEMENTS =
            Set.of("nav", "aside", "footer", "form", "figcaption", "dialog", "menu", "fieldset", "label", "legend");

    private static final Set<String> ROLES = Set.of(
            "navigation banner contentinfo search complementary dialog alertdialog alert menu menubar toolbar tooltip form tablist button"
                    .split(" "));

    private static final Set<String> WORDS =
            Set.of(("comment comments disqus respond share sharing sharer shares sharebar"
                            + " sharetools social socials addthis addtoany sharethis sharedaddy related recommended recommendation"
                            + " recommendations recirc promo promos promotion newsletter newsletters subscribe subscription signup sidebar"
                            + " advert adverts advertisement advertising ad ads adsbygoogle banner sponsor sponsored sponsors cookie cookies"
                            + " consent gdpr popup modal overlay breadcrumb breadcrumbs pagination pager nav navbar navigation menu footer"
                            + " toolbar widget widgets caption captions credit credits trending popular mostread outbrain taboola login"
                            + " register rating ratings tags taglist hashtags byline bylines authorbox skip screen hidden sr print masthead"
                            + " carousel slider infobox toc copyright disclaimer feedback poll quiz teaser teasers")
                    .split(" "));

    /** Words of what may be longer than the article. */
    private static final Set<String> LONG_WORDS =
            Set.of("cookie", "cookies", "consent", "gdpr", "comments", "disqus", "related", "footer", "popup", "modal");

    /** The largest share of the text of a page that may be boilerplate in one element. */
    private static final double MAX_SHARE = 0.4;

    private final boolean byWords;
    private final TextBlocks blocks;

    private Boilerplate(Element root, boolean byWords) {
        this.byWords = byWords;
        blocks = TextBlocks.of(root, Set.of());
    }

    /**
     * The elements that are boilerplate.
     *
     * @param root the body of a page
     * @param byWords whether classes and ids tell
     */
    static Set<Element> in(Element root, boolean byWords) {
        Boilerplate boilerplate = new Boilerplate(root, byWords);
        Set<Element> found = new HashSet<>();
        for (Element each : root.getAllElements()) {
            if (!each.equals(root) && boilerplate.has(each)) {
                found.add(each);
            }
        }
        return found;
    }

    private boolean has(Element element) {
        return isAside(element) && (blocks.weight(element) <= MAX_SHARE * blocks.weight() || mayBeLong(element));
    }

    private boolean isAside(Element element) {
        return ELEMENTS.contains(element.normalName())
                || ROLES.contains(element.attr("role"))
                || isHidden(element)
                || (byWords && MarkupWords.hasAny(element, WORDS));
    }

    private static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
        return element.hasAttr("hidden") || style.contains("display:none") || style.contains("visibility:hidden");
    }

    private static boolean mayBeLong(Element element) {
        boolean isLong = element.normalName().equals("footer")
                || element.attr("role").equals("dialog")
                || MarkupWords.hasAny(element, LONG_WORDS);
        return isLong && element.selectFirst("h1") == null;
    }
}
