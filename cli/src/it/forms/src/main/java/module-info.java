module com.example.forms {
    requires org.qirtas.ingest;
}
