package org.qirtas.cli;

import java.io.IOException;
import java.util.List;
import org.qirtas.Articles;
import org.qirtas.Headline;

/** Prints headlines: on a terminal as a table, elsewhere as lines with tabs, or as lines of JSON. For one thread. */
final class HeadlineList implements AutoCloseable {
    private static final int WIDEST_DATE = 16;
    private static final int WIDEST_SOURCE = 20;

    /** More than the ids of most sources, less than an address. */
    private static final int WIDEST_KEY = 24;

    private static final String INDENT = "    ";

    private final Streams streams;
    private final Articles articles;
    private final boolean isJson;
    private final Pager pager;
    private final Table table;

    HeadlineList(Streams streams, Articles articles, boolean isJson, PagerOption paging) {
        this.streams = streams;
        this.articles = articles;
        this.isJson = isJson;
        pager = paging.open(streams, !isJson);
        table = new Table(
                streams.screen(),
                pager,
                List.of(
                        new Table.Column("date", WIDEST_DATE, Style.PLAIN, false),
                        new Table.Column("key", WIDEST_KEY, Style.KEY, false),
                        new Table.Column("source", WIDEST_SOURCE, Style.PLAIN, false),
                        new Table.Column("title", Integer.MAX_VALUE, Style.PLAIN, false)));
    }

    void add(Headline headline) throws IOException {
        if (isJson) {
            JsonLine.print(streams.out(), line -> HeadlineForm.write(line, headline, articles));
        } else {
            add(headline, List.of());
        }
    }

    /** Adds a headline, and lines below it that are printed as they are. */
    void add(Headline headline, List<String> below) {
        if (streams.isShown()) {
            table.add(cells(headline), below.stream().map(line -> INDENT + line).toList());
        } else {
            streams.line(HeadlineForm.line(headline));
            below.forEach(line -> streams.out().print(INDENT + line + "\n"));
        }
    }

    /** The number of columns that a line below may take. */
    int columnsBelow() {
        return streams.isShown() ? Math.max(1, streams.screen().columns() - INDENT.length()) : Integer.MAX_VALUE;
    }

    private static List<String> cells(Headline headline) {
        String key = HeadlineForm.cell(headline.key());
        return List.of(
                headline.published() == null ? "" : HeadlineForm.cell(ReadableDate.brief(headline.published())),
                DisplayWidth.of(VisibleText.line(key)) <= WIDEST_KEY ? key : ArticleKey.ofOrdinal(headline.ordinal()),
                headline.source() == null ? "" : HeadlineForm.cell(headline.source()),
                headline.title() == null ? "" : HeadlineForm.cell(headline.title()));
    }

    @Override
    public void close() {
        try (pager) {
            table.close();
        }
    }
}
