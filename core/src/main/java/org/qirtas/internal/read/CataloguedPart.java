package org.qirtas.internal.read;

import java.io.IOException;
import org.qirtas.ArticleFilter;
import org.qirtas.internal.catalogue.Member;
import org.qirtas.internal.columns.DateRanking;

/**
 * A generation of a file of a catalogue. The file is opened when its articles are needed.
 *
 * @param file opens the file at its first use
 * @param member what the catalogue states about it
 * @param number number of the generation in the file
 */
record CataloguedPart(ArchiveOpener file, Member member, int number) implements Part {

    @Override
    public int articles() {
        return member.generations().get(number).articles();
    }

    @Override
    public long hidden() {
        return member.generations().get(number).hidden();
    }

    @Override
    public boolean mayMatch(ArticleFilter filter) {
        return articles() > 0 && member.mayMatch(filter);
    }

    @Override
    public boolean mayRank(DateRanking ranking, long from, long to) {
        return ranking.mayHold(member.published(), member.hasUndated(), from, to);
    }

    @Override
    public boolean mayHaveIndex() {
        return true;
    }

    @Override
    public Generation generation() throws IOException {
        return file.open().generations().get(number);
    }
}
