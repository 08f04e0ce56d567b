module com.example.news {
    requires org.qirtas;

    // The library reads the archive that lies in this package.
    opens com.example.news to
            org.qirtas;
}
