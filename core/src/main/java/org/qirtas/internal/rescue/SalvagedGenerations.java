package org.qirtas.internal.rescue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qirtas.Profile;
import org.qirtas.internal.article.ModelReference;
import org.qirtas.internal.read.ModelFinder;
import org.qirtas.internal.read.ModelPlace;
import org.qirtas.internal.read.SectionReader;

/** The intact parts of all generations of a damaged archive, and the text models in them. For one thread. */
final class SalvagedGenerations implements ModelPlace {

    private final List<SalvagedParts> generations = new ArrayList<>();
    private final Set<Long> deleted = new HashSet<>();
    private boolean isCounted = true;
    private boolean hasUnknownDeletions;

    SalvagedGenerations(SectionReader file, ModelFinder models) throws IOException {
        List<Long> starts = GenerationStarts.find(file.length(), file::read).all();
        long articles = 0;
        for (int i = 0; i < starts.size(); i++) {
            long end = i + 1 == starts.size() ? file.length() : starts.get(i + 1);
            SectionReader bytes = file.slice(starts.get(i), end).after(articles);
            SalvagedParts parts = new SalvagedParts(bytes, models.first(this));
            addDeletions(parts, articles);
            generations.add(parts);
            isCounted &= parts.isCounted();
            articles += parts.articles();
        }
    }

    /** Distances of deleted articles mean something only if the number of articles before is known. */
    private void addDeletions(SalvagedParts parts, long articles) {
        for (long distance : parts.deletions().distances()) {
            if (isCounted && distance <= articles) {
                deleted.add(articles - distance);
            } else {
                hasUnknownDeletions = true;
            }
        }
    }

    /** The generations in the order of the file, at least one. */
    List<SalvagedParts> all() {
        return generations;
    }

    /** Whether an article is known to be deleted. */
    boolean isDeleted(long ordinal) {
        return deleted.contains(ordinal);
    }

    /** Whether articles were deleted of which it is not known which ones. */
    boolean hasUnknownDeletions() {
        return hasUnknownDeletions;
    }

    /** The profile of the last generation whose profile is known. */
    Optional<Profile> profile() {
        return generations.stream().flatMap(parts -> parts.profile().stream()).reduce((first, last) -> last);
    }

    @Override
    public Optional<byte[]> find(ModelReference wanted) throws IOException {
        for (SalvagedParts parts : generations) {
            Optional<byte[]> found = parts.model(wanted.digest());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
