package org.qirtas.internal.rewrite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qirtas.internal.format.FormatVersion;
import org.qirtas.internal.format.Manifest;
import org.qirtas.internal.read.ArchiveLayout;

/**
 * The text models of the generations that become one file: each model is stored once. A generation of another version
 * of the format is not changed, because its manifest may say more than this library knows. Immutable.
 */
final class MergePlan {

    private final List<ModelChanges> changes = new ArrayList<>();

    /**
     * A plan.
     *
     * @param generations all generations in their order
     * @param selfContained whether the models of other files are brought in
     */
    MergePlan(List<ArchiveLayout> generations, boolean selfContained) {
        Set<String> stored = new HashSet<>();
        Set<String> needed = new HashSet<>();
        for (ArchiveLayout generation : generations) {
            for (Manifest.Model model : generation.manifest().models()) {
                boolean isFirst = !model.isReference() && stored.add(model.digest());
                if (!isFirst) {
                    needed.add(model.digest());
                }
            }
        }
        Set<String> before = new HashSet<>();
        for (ArchiveLayout generation : generations) {
            changes.add(changes(generation, stored, before, needed, selfContained));
        }
    }

    private static ModelChanges changes(
            ArchiveLayout generation,
            Set<String> stored,
            Set<String> before,
            Set<String> needed,
            boolean selfContained) {
        Map<Integer, ModelChanges.Change> changes = new HashMap<>();
        Set<Integer> shared = new HashSet<>();
        boolean isKnown = generation.version().equals(FormatVersion.CURRENT);
        int number = 0;
        for (Manifest.Model model : generation.manifest().models()) {
            number++;
            if (!model.isReference() && before.add(model.digest())) {
                if (needed.contains(model.digest())) {
                    shared.add(number);
                }
            } else if (isKnown && !model.isReference()) {
                changes.put(number, ModelChanges.Change.REFER);
            } else if (isKnown && selfContained && stored.add(model.digest())) {
                before.add(model.digest());
                changes.put(number, ModelChanges.Change.BRING);
            }
        }
        return new ModelChanges(changes, shared);
    }

    /** The changes of the generation with a number. */
    ModelChanges of(int generation) {
        return changes.get(generation);
    }
}
