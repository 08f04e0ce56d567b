package org.qirtas.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import org.qirtas.Archive;
import org.qirtas.ArchiveException;
import org.qirtas.ArchiveInfo;
import org.qirtas.SearchIndex;

/**
 * What is said of an archive.
 *
 * @param info what it states about itself
 * @param index its search index, if that is not damaged
 * @param overview what its columns tell, if they are not damaged
 * @param unknownDates the number of dates that were not understood, if the columns are not damaged
 * @param contents what only the articles tell, if they are read
 */
record ArchiveDescription(
        ArchiveInfo info,
        Optional<SearchIndex> index,
        Optional<Overview> overview,
        OptionalLong unknownDates,
        Optional<ContentCounts> contents) {
    /** So many articles are read within one or two seconds. */
    private static final long FEW = 50_000;

    /**
     * Describes an archive. Damage is left to {@code verify}, unless it is in articles that the user wants to be read.
     *
     * @param isCounting whether the user wants all articles to be read
     * @param isNear whether articles may be read unasked, if they are few
     */
    static ArchiveDescription of(Archive archive, boolean isCounting, boolean isNear) throws IOException {
        Optional<Overview> overview = unlessDamaged(() -> Overview.of(archive));
        Optional<Long> unknownDates = unlessDamaged(archive::unknownDates);
        return new ArchiveDescription(
                archive.info(),
                unlessDamaged(archive::searchIndex),
                overview,
                unknownDates.stream().mapToLong(Long::longValue).findFirst(),
                contents(archive, isCounting, isNear && archive.size() <= FEW));
    }

    private static Optional<ContentCounts> contents(Archive archive, boolean isCounting, boolean isUnasked)
            throws IOException {
        if (isCounting) {
            return Optional.of(ContentCounts.of(archive));
        }
        return isUnasked ? unlessDamaged(() -> ContentCounts.of(archive)) : Optional.empty();
    }

    /** Reads something of an archive. */
    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> Optional<T> unlessDamaged(Reading<T> reading) throws IOException {
        try {
            return Optional.of(reading.read());
        } catch (ArchiveException e) {
            return Optional.empty();
        }
    }
}
