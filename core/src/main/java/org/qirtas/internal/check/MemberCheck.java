package org.qirtas.internal.check;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.qirtas.CorruptArchiveException;
import org.qirtas.Damage;
import org.qirtas.MissingModelException;
import org.qirtas.internal.catalogue.Member;
import org.qirtas.internal.read.MemberReader;
import org.qirtas.internal.read.OpenArchive;
import org.qirtas.internal.read.StatedMember;

/** Checks that what a catalogue states about an archive is true. For one thread. */
public final class MemberCheck {

    private final StatedMember stated;
    private final MemberReader archive;

    public MemberCheck(StatedMember stated, OpenArchive archive) {
        this.stated = stated;
        this.archive = new MemberReader(archive);
    }

    /** The false statements. Nothing is known of an archive that is damaged or lacks a text model. */
    public List<Damage> run() throws IOException {
        try {
            if (!isTrue(archive.member(stated.member().name()))) {
                return List.of(damage("has other dates, sources, languages or text models than this catalogue states"));
            }
            return hasAllKeys(archive.keys())
                    ? List.of()
                    : List.of(damage("has a key that this catalogue does not find"));
        } catch (CorruptArchiveException | MissingModelException e) {
            // Reported by the check of the archive, or by that of the catalogue.
            return List.of();
        }
    }

    /** A catalogue may list no sources and languages. */
    private boolean isTrue(Member found) {
        Member member = stated.member();
        return found.unlisted().equals(member.unlisted())
                && (member.sources().isEmpty() || member.sources().equals(found.sources()))
                && (member.languages().isEmpty() || member.languages().equals(found.languages()));
    }

    private boolean hasAllKeys(long[] keys) throws IOException {
        for (long key : keys) {
            if (Arrays.binarySearch(stated.catalogue().holders(key), stated.number()) < 0) {
                return false;
            }
        }
        return true;
    }

    private Damage damage(String what) throws IOException {
        return stated.catalogue().damage(stated.member().name() + " " + what).damage();
    }
}
