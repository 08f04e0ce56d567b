package org.qirtas.internal.check;

import java.io.IOException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.qirtas.CorruptArchiveException;
import org.qirtas.Damage;
import org.qirtas.SectionKind;
import org.qirtas.internal.proof.Ed25519;
import org.qirtas.internal.proof.Redaction;
import org.qirtas.internal.read.Generation;
import org.qirtas.internal.read.OpenArchive;

/**
 * Checks whether a key signed an archive and each of its redactions. The signature of a generation covers it and the
 * generations that it continues. Those before them need a signature of their own.
 */
public final class SignatureCheck {

    private final OpenArchive archive;
    private final PublicKey key;

    public SignatureCheck(OpenArchive archive, PublicKey key) {
        this.archive = archive;
        this.key = key;
    }

    /** Whether signatures of the key cover all generations. */
    public boolean isSigned() {
        return unsigned().isEmpty();
    }

    /** Everything that the key did not sign. */
    public List<Damage> run() throws IOException {
        List<Damage> findings = new ArrayList<>(unsigned());
        for (Generation generation : archive.generations()) {
            addRedactions(generation, findings);
        }
        return findings;
    }

    private List<Damage> unsigned() {
        List<Damage> findings = new ArrayList<>();
        int end = archive.generations().size();
        while (end > 0) {
            Generation last = archive.generations().get(end - 1);
            int first = end - 1 - last.continued();
            if (!Ed25519.isOfRoot(last.signature(), key, archive.root(first, end))) {
                String what = name(first, end) + " " + notSigned(last.signature());
                findings.add(0, Damage.of(last.file().start(), SectionKind.MANIFEST, -1, what));
            }
            end = first;
        }
        return findings;
    }

    /** The generations between two numbers; all of them are the archive. */
    private String name(int first, int end) {
        String name = archive.file().name();
        if (end - first == archive.generations().size()) {
            return name;
        }
        return (end - first == 1 ? "generation " + first : "the last of the generations " + first + " to " + (end - 1))
                + " of " + name;
    }

    private void addRedactions(Generation generation, List<Damage> findings) throws IOException {
        for (Map.Entry<Integer, Redaction> redaction : redactions(generation).entrySet()) {
            if (!Ed25519.isOfRedaction(redaction.getValue(), key, generation.root(), redaction.getKey())) {
                long ordinal = generation.file().firstOrdinal() + redaction.getKey();
                String what = "the redaction of article " + ordinal + " "
                        + notSigned(redaction.getValue().signature());
                findings.add(Damage.of(generation.file().start(), SectionKind.CONTENT_HASHES, ordinal, what));
            }
        }
    }

    private static String notSigned(byte[] signature) {
        return signature.length == 0 ? "is not signed" : "is signed, but not with the key";
    }

    /** No redactions if the content hashes are damaged, because that is reported elsewhere. */
    private static Map<Integer, Redaction> redactions(Generation generation) throws IOException {
        try {
            return generation.sections().hashes().redacted();
        } catch (CorruptArchiveException e) {
            return Map.of();
        }
    }
}
