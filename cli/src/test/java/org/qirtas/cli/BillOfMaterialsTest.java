package org.qirtas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The bill of materials names exactly the modules that an application can use, in the version of this build. */
class BillOfMaterialsTest {

    private static final Path ROOT = Path.of("..");

    private static Document pom(Path module) throws IOException, ParserConfigurationException, SAXException {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(module.resolve("pom.xml").toFile());
    }

    private static List<String> texts(Document pom, String element) {
        NodeList nodes = pom.getElementsByTagName(element);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent().strip())
                .toList();
    }

    @Test
    void everyModuleWithAnApiIsInIt() throws Exception {
        List<String> expected = new ArrayList<>();
        for (String module : texts(pom(ROOT), "module")) {
            if (texts(pom(ROOT.resolve(module)), "api.comparison.skip").equals(List.of("false"))) {
                expected.add("qirtas-" + module);
            }
        }
        List<String> named = texts(pom(ROOT.resolve("bom")), "artifactId");
        assertEquals("qirtas-bom", named.get(0));
        assertEquals(new TreeSet<>(expected), new TreeSet<>(named.subList(1, named.size())));
    }

    /** A module whose sources are published has a public API, which is compared with that of the last release. */
    @Test
    void modulesWithPublishedSourcesHaveAnApi() throws Exception {
        for (String module : texts(pom(ROOT), "module")) {
            Document pom = pom(ROOT.resolve(module));
            boolean isCompared = texts(pom, "api.comparison.skip").equals(List.of("false"));
            assertEquals(texts(pom, "artifactId").contains("maven-source-plugin"), isCompared, module);
        }
    }

    @Test
    void itHasTheVersionOfTheOtherModules() throws Exception {
        String version = texts(pom(ROOT), "version").get(0);
        assertEquals(version, texts(pom(ROOT.resolve("bom")), "version").get(0));
        for (String element : List.of("connection", "developerConnection", "system")) {
            assertEquals(texts(pom(ROOT), element), texts(pom(ROOT.resolve("bom")), element));
        }
    }
}
