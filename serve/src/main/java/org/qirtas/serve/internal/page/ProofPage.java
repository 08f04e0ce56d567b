package org.qirtas.serve.internal.page;

import org.qirtas.ArticleProof;
import org.qirtas.serve.internal.text.Markup;
import org.qirtas.serve.internal.text.Wording;
import org.qirtas.serve.internal.view.Address;
import org.qirtas.serve.internal.view.ProofView;
import org.qirtas.serve.internal.web.Response;

/** The proof of an article, which was checked when the page was made. */
final class ProofPage {

    private final Page page;
    private final long ordinal;
    private final ProofView view;

    ProofPage(Page page, long ordinal, ProofView view) {
        this.page = page;
        this.ordinal = ordinal;
        this.view = view;
    }

    Response answer() {
        Wording words = page.words();
        String here = Address.article(ordinal).toString();
        Address feed = Address.of("/feed.atom");
        Markup html = page.begin(words.get("proof.title"), "", Address.of(here + "/proof"), feed);
        html.element("h1", words.get("proof.title"));
        html.element(
                "p",
                words.get(view.holds() ? "proof.holds" : "proof.fails"),
                "class",
                view.holds() ? "good" : "bad",
                "role",
                "status");
        facts(words, html);
        html.element("p", words.get("proof.trust"));
        html.open("ul", "class", "actions");
        html.open("li")
                .element("a", words.get("proof.json"), "href", "/api" + here + "/proof")
                .close();
        html.open("li")
                .element("a", words.get("proof.back"), "href", page.to(here))
                .close();
        html.close();
        return page.end(Response.OK, feed);
    }

    private void facts(Wording words, Markup html) {
        ArticleProof proof = view.proof();
        html.open("dl", "class", "meta");
        fact(html, words.get("proof.computed"), proof.root());
        fact(html, words.get("proof.stated"), view.root());
        fact(
                html,
                words.get("proof.position"),
                words.format("proof.of", words.number(proof.ordinal() + 1), words.number(proof.articles())));
        fact(html, words.get("proof.bytes"), words.number(proof.content().length));
        html.close().open("details").element("summary", words.get("proof.path")).open("ol", "class", "hashes");
        proof.path()
                .forEach(hash ->
                        html.open("li").element("code", hash, "dir", "ltr").close());
        html.close(2);
    }

    private static void fact(Markup html, String name, String value) {
        html.open("div").element("dt", name).open("dd").element("code", value).close(2);
    }
}
