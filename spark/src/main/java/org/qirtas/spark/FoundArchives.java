package org.qirtas.spark;

import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;

/** The archives of some paths. They are found, and opened for a moment, when they are first asked for. For one thread. */
final class FoundArchives {

    /** So many archives the driver asks itself. */
    private static final int FEW = 64;

    private final ReadOptions options;
    private final Configuration configuration;
    private @Nullable List<SizedArchive> archives;

    FoundArchives(ReadOptions options, Configuration configuration) {
        this.options = options;
        this.configuration = configuration;
    }

    ReadOptions options() {
        return options;
    }

    Configuration configuration() {
        return configuration;
    }

    /** The archives, none if no article can meet the conditions. */
    List<SizedArchive> of(Conditions conditions) {
        if (conditions.isContradiction()) {
            return List.of();
        }
        if (archives == null) {
            archives = SizedArchive.find(options, configuration);
        }
        return archives;
    }

    /** Whether the driver gets the rows of a plan sooner than tasks that must be started. */
    boolean areForDriver(Plan plan) {
        if (plan.driverArticles() == 0) {
            return false;
        }
        List<SizedArchive> found = of(plan.conditions());
        return found.size() <= FEW
                && found.stream().mapToLong(SizedArchive::size).sum() < plan.driverArticles();
    }
}
