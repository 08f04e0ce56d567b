package org.qirtas.ingest.page;

/** The kind of a label of a page. */
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

    /** Whether no sentence looks like this label with a value. Other labels count only together with one of these. */
    boolean isCertain() {
        return isCertain;
    }
}
