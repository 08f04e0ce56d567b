package org.qirtas.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/**
 * The options of a read. Immutable.
 *
 * @param paths archives, folders, and patterns of either
 * @param isRecursive whether folders inside folders are searched
 * @param isPermissive whether damaged articles are skipped
 */
record ReadOptions(List<String> paths, boolean isRecursive, boolean isPermissive) {

    static final String PATH = "path";
    static final String PATHS = "paths";
    private static final String RECURSIVE = "recursiveFileLookup";
    private static final String MODE = "mode";
    private static final String FAILFAST = "FAILFAST";
    private static final String PERMISSIVE = "PERMISSIVE";

    static ReadOptions of(CaseInsensitiveStringMap options) {
        String mode = options.getOrDefault(MODE, FAILFAST);
        if (!mode.equalsIgnoreCase(FAILFAST) && !mode.equalsIgnoreCase(PERMISSIVE)) {
            throw new IllegalArgumentException(
                    "the mode of " + QirtasSource.NAME + " is " + FAILFAST + " or " + PERMISSIVE + ", not " + mode);
        }
        return new ReadOptions(paths(options), options.getBoolean(RECURSIVE, false), mode.equalsIgnoreCase(PERMISSIVE));
    }

    /** The paths of the options. Spark gives one under another name than several. */
    static List<String> paths(CaseInsensitiveStringMap options) {
        List<String> paths = new ArrayList<>();
        if (options.containsKey(PATHS)) {
            try {
                paths.addAll(List.of(new ObjectMapper().readValue(options.get(PATHS), String[].class)));
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException("the option " + PATHS + " is not a JSON array of texts", e);
            }
        }
        if (options.containsKey(PATH)) {
            paths.add(options.get(PATH));
        }
        return paths;
    }

    /** The configuration of file systems: that of the session, and options. */
    static Configuration configuration(CaseInsensitiveStringMap options) {
        Configuration configuration =
                new Configuration(SparkSession.active().sparkContext().hadoopConfiguration());
        options.asCaseSensitiveMap().forEach((key, value) -> {
            if (!key.equals(PATH) && !key.equals(PATHS)) {
                configuration.set(key, value);
            }
        });
        return configuration;
    }
}
