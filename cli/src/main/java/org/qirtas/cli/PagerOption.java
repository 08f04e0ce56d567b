package org.qirtas.cli;

import picocli.CommandLine.Option;

/** Whether a long result goes through the pager. */
final class PagerOption {
    @Option(
            names = "--no-pager",
            description = "Print also what is longer than the terminal at once, without the program that the variable "
                    + "PAGER names; less by default.")
    private boolean isUnwanted;

    Pager open(Streams streams, boolean isAllowed) {
        return new Pager(streams, isAllowed && !isUnwanted);
    }
}
