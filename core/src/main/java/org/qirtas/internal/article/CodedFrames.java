package org.qirtas.internal.article;

import org.jspecify.annotations.Nullable;
import org.qirtas.internal.units.MatchIndex;
import org.qirtas.internal.units.UnitCodes;
import org.qirtas.internal.zstd.ZstdParameters;

/** The codes and the searchable dictionary of a text model, for writers of frames. For any number of threads. */
public final class CodedFrames {

    private final UnitCodes codes;
    private final MatchIndex dictionary;

    private CodedFrames(UnitCodes codes, MatchIndex dictionary) {
        this.codes = codes;
        this.dictionary = dictionary;
    }

    /**
     * Prepares a model for its frames.
     *
     * @param searchedBytes how many bytes at the end of the dictionary are searched
     * @return {@code null} if the model has no codes, or none for any unit because its dictionary is empty
     */
    public static @Nullable CodedFrames of(TextModel model, int searchedBytes) {
        UnitCodes codes = model.codes();
        return codes == null || model.dictionary().isEmpty()
                ? null
                : new CodedFrames(codes, MatchIndex.of(model.dictionary().bytes(), searchedBytes / Short.BYTES));
    }

    /**
     * A writer of frames.
     *
     * @param search parameters of the search of zstd, for what codes do not suit
     */
    public FrameWriter writer(ZstdParameters search) {
        return new CodedFrameWriter(codes, dictionary, search);
    }
}
