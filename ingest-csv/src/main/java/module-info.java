import org.qirtas.ingest.ArticleFormat;
import org.qirtas.ingest.csv.CsvFormat;

/** Tables in CSV and TSV, as a source of articles. */
module org.qirtas.ingest.csv {
    requires transitive org.qirtas.ingest;
    requires de.siegmar.fastcsv;
    requires static transitive org.jspecify;

    exports org.qirtas.ingest.csv;

    provides ArticleFormat with
            CsvFormat;
}
