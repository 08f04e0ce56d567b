package org.qirtas.cli;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.qirtas.ingest.DateConvention;
import org.qirtas.ingest.DateOrder;
import org.qirtas.ingest.IngestOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options for what the wordings of dates do not say. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class DateOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--date-order",
            paramLabel = "ORDER",
            description = "dmy or mdy: whether the day or the month comes first in dates such as 03/04/2021, "
                    + "which are not understood otherwise.")
    private @Nullable DateOrder order;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "The zone of times without one, such as Asia/Riyadh or +03:00; UTC by default.")
    private @Nullable String zone;

    /** Adds these options to others. */
    IngestOptions in(IngestOptions options) {
        DateConvention convention = order == null ? DateConvention.NONE : DateConvention.NONE.withOrder(order);
        return options.withDateConvention(zone == null ? convention : convention.withZone(zone(zone)));
    }

    private ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "'" + name + "' is not a zone; write a place such as Asia/Riyadh, or an offset such as +03:00",
                    e);
        }
    }
}
