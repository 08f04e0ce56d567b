package org.qirtas.internal.check;

import java.io.IOException;
import java.util.List;
import org.qirtas.CorruptArchiveException;
import org.qirtas.internal.read.Generation;
import org.qirtas.internal.read.OpenArchive;
import org.qirtas.internal.sections.Sections;

/** Checks the articles that a generation deletes: each is before it and deleted once. For one thread. */
final class DeletionCheck {

    private final OpenArchive archive;
    private final int number;
    private final Generation generation;
    private final ArticleCheck.Receiver receiver;

    DeletionCheck(OpenArchive archive, int number, ArticleCheck.Receiver receiver) {
        this.archive = archive;
        this.number = number;
        this.receiver = receiver;
        generation = archive.generations().get(number);
    }

    void run() throws IOException {
        try {
            long hidden = 0;
            for (long distance : generation.deletions().distances()) {
                long ordinal = generation.file().firstOrdinal() - distance;
                if (!isContinued(ordinal)) {
                    report("it deletes an article that is not in the generations before it");
                    return;
                }
                if (isDeletedBefore(ordinal)) {
                    report("it deletes article " + ordinal + ", which was deleted before");
                }
                hidden += isRedacted(ordinal) ? 0 : 1;
            }
            if (hidden != generation.layout().manifest().deleted()) {
                report("it deletes " + hidden + " articles, not "
                        + generation.layout().manifest().deleted() + " as the manifest states");
            }
        } catch (CorruptArchiveException e) {
            receiver.report(e);
        }
    }

    private boolean isContinued(long ordinal) {
        int first = number - generation.continued();
        return ordinal >= archive.generations().get(first).file().firstOrdinal();
    }

    private boolean isDeletedBefore(long ordinal) throws IOException {
        for (Generation earlier : archive.generations().subList(0, number)) {
            if (earlier.deletions().holds(earlier.file().firstOrdinal() - ordinal)) {
                return true;
            }
        }
        return false;
    }

    private boolean isRedacted(long ordinal) throws IOException {
        List<Generation> before = archive.generations().subList(0, number);
        int holding = before.size() - 1;
        while (before.get(holding).file().firstOrdinal() > ordinal) {
            holding--;
        }
        Generation holder = before.get(holding);
        int inside = (int) (ordinal - holder.file().firstOrdinal());
        return holder.sections().hashes().redacted().containsKey(inside);
    }

    private void report(String what) throws CorruptArchiveException {
        if (generation.layout().place(Sections.DELETIONS).isPresent()) {
            receiver.report(generation.sections().damage(Sections.DELETIONS, what));
        }
    }
}
