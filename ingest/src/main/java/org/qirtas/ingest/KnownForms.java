package org.qirtas.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** The forms of all modules that are present, which are looked for once. */
final class KnownForms {

    static final List<ExportForm> ALL = load();

    private KnownForms() {}

    /** Looks for forms with the loader of this class, because the loader of a thread may know fewer. */
    private static List<ExportForm> load() {
        List<ExportForm> others = new ArrayList<>();
        ServiceLoader.load(ExportForm.class, ExportForm.class.getClassLoader()).forEach(others::add);
        others.sort(Comparator.comparing(ExportForm::formName));
        List<ExportForm> all = new ArrayList<>(List.of(TextForm.values()));
        all.addAll(others);
        return List.copyOf(all);
    }
}
