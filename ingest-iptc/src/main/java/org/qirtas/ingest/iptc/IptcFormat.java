package org.qirtas.ingest.iptc;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.qirtas.ingest.ArticleFormat;
import org.qirtas.ingest.ArticleReader;
import org.qirtas.ingest.IngestException;
import org.qirtas.ingest.IngestOptions;
import org.qirtas.ingest.Recognition;
import org.qirtas.ingest.SourceContent;

/**
 * News in XML of the IPTC: NewsML-G2 and NITF. A file is a news item, a message with any number of items, or an NITF
 * document. An item whose text is in several languages gives an article for each; the guid of a further one ends in its
 * language. Packages, concepts, events and items without text are left out and counted. Immutable.
 *
 * <p>The guid is the id, and the text of paragraphs is the body. Headline, description, byline or creator, source, genre,
 * keywords, subjects and dates become the fields, and version, slugline, status, urgency, dateline and copyright are
 * attributes.
 *
 * <p>No external entity is read, and no document type. An item of more than 16 Mi characters, or of more than 64 MiB of
 * XML, ends the reading of the file.
 *
 * <pre>{@code
 * try (ArticleInput input = ArticleInput.open(Path.of("item.xml"))) {
 *     input.next().ifPresent(System.out::println);
 * }
 * }</pre>
 */
public final class IptcFormat implements ArticleFormat {

    private static final String BEFORE_ROOT =
            "\\A\uFEFF?(?:\\s|<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^>\\[]*(?:\\[[^\\]]*\\])?\\s*>)*+";
    private static final Pattern ROOT = Pattern.compile(
            BEFORE_ROOT
                    + "<(?:[\\w.-]+:)?(?:nitf|newsMessage|(?:news|package|concept|knowledge|planning|catalog)Item)[\\s>/]",
            Pattern.DOTALL);

    /** For {@link java.util.ServiceLoader}. */
    public IptcFormat() {}

    @Override
    public String name() {
        return "iptc";
    }

    @Override
    public String description() {
        return "news in XML of the IPTC: NewsML-G2 or NITF";
    }

    @Override
    public List<String> mediaTypes() {
        return List.of(
                "application/vnd.iptc.g2.newsitem+xml",
                "application/vnd.iptc.g2.newsmessage+xml",
                "application/nitf+xml");
    }

    @Override
    public List<String> suffixes() {
        return List.of("newsml", "nitf");
    }

    @Override
    public Recognition recognize(byte[] head) {
        String text = new String(head, StandardCharsets.UTF_8);
        if (ROOT.matcher(text).lookingAt()) {
            return Recognition.YES;
        }
        return text.indexOf('<') < 0 ? Recognition.NO : Recognition.MAYBE;
    }

    @Override
    public ArticleReader open(SourceContent file, IngestOptions options) throws IngestException {
        return new IptcArticles(file, options);
    }
}
