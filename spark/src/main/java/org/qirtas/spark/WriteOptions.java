package org.qirtas.spark;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.qirtas.Profile;
import org.qirtas.SearchIndex;
import org.qirtas.WriterOptions;

/**
 * The options of a write. Immutable.
 *
 * @param folder where the archives will be
 * @param profile the time that is spent for smaller files
 * @param index the search index
 * @param sharedModel where text models are
 * @param models a file with text models to which the archives refer, or empty
 */
record WriteOptions(String folder, Profile profile, SearchIndex index, SharedModel sharedModel, String models)
        implements Serializable {

    static final String SHARED_MODEL = "sharedModel";
    static final String MODELS = "models";

    private static final String PROFILE = "profile";
    private static final String INDEX = "index";

    static WriteOptions of(CaseInsensitiveStringMap options) {
        if (ReadOptions.paths(options).size() != 1) {
            throw new IllegalArgumentException("archives are written to one folder: save(folder) names it");
        }
        return new WriteOptions(
                ReadOptions.paths(options).get(0),
                value(PROFILE, options.getOrDefault(PROFILE, Profile.BALANCED.name()), Profile.values()),
                value(INDEX, options.getOrDefault(INDEX, SearchIndex.NONE.name()), SearchIndex.values()),
                sharedModel(options),
                options.getOrDefault(MODELS, ""));
    }

    static SharedModel sharedModel(CaseInsensitiveStringMap options) {
        return SharedModel.of(options.getOrDefault(SHARED_MODEL, SharedModel.FALSE.name()));
    }

    boolean isOfModels() {
        return sharedModel == SharedModel.ONLY;
    }

    private static <E extends Enum<E>> E value(String option, String name, E[] values) {
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("the " + option + " of " + QirtasSource.NAME + " is one of "
                                + Arrays.toString(values) + " in any case, not " + name.toLowerCase(Locale.ROOT)));
    }

    WriterOptions ofWriter() {
        return WriterOptions.DEFAULT.withProfile(profile).withIndex(index);
    }
}
