package org.qirtas.internal.rewrite;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.qirtas.internal.article.TextModel;
import org.qirtas.internal.article.TextSearch;
import org.qirtas.internal.format.Manifest;
import org.qirtas.internal.read.Generation;

/**
 * Determines which generations of an archive are written anew when articles are removed: those of the articles, and all
 * that have a text model which may hold text of the articles. A model that was made with the articles is given up, and
 * with it all models of a generation that is written anew. For one thread.
 */
final class RedactionPlan {

    private final List<Generation> generations;
    private final TextSearch texts;
    private final Set<String> dropped = new HashSet<>();
    private final Set<Generation> renewed = new HashSet<>();

    /** Models that only other files hold, and that hold text of the articles, by digest. */
    private final Map<String, Manifest.Model> elsewhere = new TreeMap<>();

    /**
     * A plan.
     *
     * @param removed the articles by their ordinals
     * @param texts finds their text in text models
     */
    RedactionPlan(List<Generation> generations, SortedMap<Long, byte[]> removed, TextSearch texts) throws IOException {
        this.generations = generations;
        this.texts = texts;
        if (removed.isEmpty()) {
            return;
        }
        for (Generation generation : generations) {
            long first = generation.file().firstOrdinal();
            if (!removed.subMap(first, first + generation.articles()).isEmpty()) {
                renew(generation);
            }
        }
        examineModels();
        spread();
    }

    private void renew(Generation generation) {
        renewed.add(generation);
        for (Manifest.Model model : models(generation)) {
            if (!model.isReference()) {
                dropped.add(model.digest());
            }
        }
    }

    private static List<Manifest.Model> models(Generation generation) {
        return generation.layout().manifest().models();
    }

    /** Drops the other models that hold text of the articles. */
    private void examineModels() throws IOException {
        Set<String> inside = new HashSet<>();
        for (Generation generation : generations) {
            models(generation).stream()
                    .filter(model -> !model.isReference())
                    .forEach(model -> inside.add(model.digest()));
        }
        Set<String> examined = new HashSet<>(dropped);
        for (Generation generation : generations) {
            int number = 0;
            for (Manifest.Model model : models(generation)) {
                number++;
                if (examined.add(model.digest()) && texts.isIn(model(generation, number))) {
                    dropped.add(model.digest());
                    if (!inside.contains(model.digest())) {
                        elsewhere.put(model.digest(), model);
                    }
                }
            }
        }
    }

    private static TextModel model(Generation generation, int number) throws IOException {
        return generation.sections().model(number).model();
    }

    /** Renews generations until no other one has a dropped model. */
    private void spread() {
        List<Generation> others = new ArrayList<>(generations);
        others.removeAll(renewed);
        while (others.removeIf(this::isSpread)) {
            // The models of another generation were dropped.
        }
    }

    private boolean isSpread(Generation generation) {
        boolean has = models(generation).stream().anyMatch(model -> isDropped(model.digest()));
        if (has) {
            renew(generation);
        }
        return has;
    }

    /** Whether a generation is written anew. */
    boolean isRenewed(Generation generation) {
        return renewed.contains(generation);
    }

    /** Whether the new archive does without a model. */
    boolean isDropped(String digest) {
        return dropped.contains(digest);
    }

    /** The models of other files that hold text of the articles. */
    List<Manifest.Model> elsewhere() {
        return List.copyOf(elsewhere.values());
    }
}
