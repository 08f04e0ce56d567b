package org.qirtas.serve.internal.view;

import org.qirtas.ArticleProof;

/**
 * A proof that an article is in its archive.
 *
 * @param proof the proof
 * @param root the root that the archive states
 */
public record ProofView(ArticleProof proof, String root) {

    /** Whether the proof leads from the content of the article to the root of the archive. */
    public boolean holds() {
        return proof.root().equals(root);
    }
}
