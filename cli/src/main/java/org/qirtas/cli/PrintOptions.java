package org.qirtas.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How articles are printed that a command chooses. */
final class PrintOptions {
    @Option(names = "--json", description = "Print each article as one line of JSON, as 'qirtas get --json' does.")
    private boolean json;

    @Mixin
    private PagerOption paging = new PagerOption();

    ArticlePrinter printer(Streams streams) {
        return new ArticlePrinter(streams, json, paging);
    }
}
