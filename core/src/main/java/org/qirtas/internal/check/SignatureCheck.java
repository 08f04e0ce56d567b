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
import org.qirtas.internal.read.OpenArchive;

/** Checks whether a key signed an archive and each of its redactions. */
public final class SignatureCheck {

    private final OpenArchive archive;
    private final PublicKey key;

    public SignatureCheck(OpenArchive archive, PublicKey key) {
        this.archive = archive;
        this.key = key;
    }

    /** Whether the key signed the root. */
    public boolean isSigned() {
        return Ed25519.isOfRoot(archive.signature(), key, archive.root());
    }

    /** Everything that the key did not sign. */
    public List<Damage> run() throws IOException {
        List<Damage> findings = new ArrayList<>();
        if (!isSigned()) {
            String what = archive.file().name() + " " + notSigned(archive.signature());
            findings.add(Damage.of(0, SectionKind.MANIFEST, -1, what));
        }
        for (Map.Entry<Integer, Redaction> redaction : redactions().entrySet()) {
            int ordinal = redaction.getKey();
            if (!Ed25519.isOfRedaction(redaction.getValue(), key, archive.root(), ordinal)) {
                String what = "the redaction of article " + ordinal + " "
                        + notSigned(redaction.getValue().signature());
                findings.add(Damage.of(0, SectionKind.CONTENT_HASHES, ordinal, what));
            }
        }
        return findings;
    }

    private static String notSigned(byte[] signature) {
        return signature.length == 0 ? "is not signed" : "is signed, but not with the key";
    }

    /** No redactions if the content hashes are damaged, because that is reported elsewhere. */
    private Map<Integer, Redaction> redactions() throws IOException {
        try {
            return archive.sections().hashes().redacted();
        } catch (CorruptArchiveException e) {
            return Map.of();
        }
    }
}
