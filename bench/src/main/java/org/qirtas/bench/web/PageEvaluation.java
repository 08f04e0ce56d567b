package org.qirtas.bench.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.qirtas.Article;
import org.qirtas.ingest.web.WebPage;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Reads pages whose text, dates or authors people have written down, and prints how much was found: by {@link WebPage},
 * and as the whole text of the body that jsoup gives. Every second page counts for the first half, the others for the
 * second.
 *
 * <pre>{@code
 * java -cp bench/target/benchmarks.jar org.qirtas.bench.web.PageEvaluation ground-truth.json html
 * }</pre>
 */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
@Command(
        name = "page-evaluation",
        mixinStandardHelpOptions = true,
        description = "Prints how much of the text and the metadata of pages is found.")
public final class PageEvaluation implements Callable<Integer> {

    private static final Article NOTHING = Article.builder().build();

    @Parameters(
            index = "0",
            paramLabel = "TRUTH",
            description =
                    "JSON: an object for each page, with articleBody, or with and without, date, author, title, and file.")
    private Path truth;

    @Parameters(index = "1..*", paramLabel = "FOLDER", description = "Folders of the pages, plain or with gzip.")
    private List<Path> folders;

    private PageEvaluation() {}

    /**
     * Runs the program.
     *
     * @param args the truth and the folders
     */
    public static void main(String[] args) {
        System.exit(new CommandLine(new PageEvaluation()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        PageScores[] found = {new PageScores(), new PageScores(), new PageScores()};
        PageScores[] all = {new PageScores(), new PageScores(), new PageScores()};
        int count = 0;
        for (PageTruth page : PageTruth.read(truth)) {
            byte[] bytes = bytes(page.file());
            Article article = WebPage.of(bytes).article().orElse(NOTHING);
            Document document = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
            String text = document.body().wholeText();
            List<String> titles = titles(document);
            for (int part : new int[] {count % 2, 2}) {
                found[part].add(page, article, titles);
                all[part].addText(page, text);
            }
            count++;
        }
        print(count, found, all);
        return 0;
    }

    /** The headings of the first level, the title of the window, and that of OpenGraph. */
    private static List<String> titles(Document page) {
        return Stream.of(
                        page.select("h1").eachText(),
                        page.select("meta[property=og:title]").eachAttr("content"),
                        List.of(page.title()))
                .flatMap(List::stream)
                .toList();
    }

    private static void print(int count, PageScores[] found, PageScores[] all) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        String[] parts = {"first half", "second half", "all " + count};
        for (int part = 0; part < parts.length; part++) {
            String begin = parts[part];
            found[part].lines().forEach(line -> out.println(begin + ", qirtas: " + line));
            all[part].lines().forEach(line -> out.println(begin + ", jsoup: " + line));
        }
    }

    private byte[] bytes(String file) throws IOException {
        Optional<Path> path = folders.stream()
                .flatMap(folder -> Stream.of(folder.resolve(file), folder.resolve(file + ".gz")))
                .filter(Files::exists)
                .findFirst();
        Path found = path.orElseThrow(() -> new IOException("there is no page " + file));
        try (InputStream stored = Files.newInputStream(found);
                InputStream in = found.toString().endsWith(".gz") ? new GZIPInputStream(stored) : stored) {
            return in.readAllBytes();
        }
    }
}
