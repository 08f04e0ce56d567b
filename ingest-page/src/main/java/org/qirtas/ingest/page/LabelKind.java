package org.qirtas.ingest.page;

/** What a label of a page says. */
enum LabelKind {
    CODE(true),
    DATE(true),
    UPDATED(true),
    VIEWS(false),
    AUTHOR(false),
    SOURCE(false),
    SECTION(false);

    private final boolean isCertain;

    LabelKind(boolean isCertain) {
        this.isCertain = isCertain;
    }

    /** Whether no sentence looks like this label with a value. The others count only beside one of these. */
    boolean isCertain() {
        return isCertain;
    }
}
