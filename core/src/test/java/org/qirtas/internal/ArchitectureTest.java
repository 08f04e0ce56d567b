package org.qirtas.internal;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.qirtas.Archive;
import org.qirtas.ArchiveSet;
import org.qirtas.ArchiveWriter;
import org.qirtas.Archives;
import org.qirtas.ArticleProof;
import org.qirtas.TargetFile;

/** The plan of the rooms, as ARCHITECTURE.md draws it. */
class ArchitectureTest {

    private static final String INTERNAL = "org.qirtas.internal.";
    private static final String ALL = "org.qirtas.internal..";

    /** What each room may use besides {@code bytes} and {@code format}. */
    private static final Map<String, Set<String>> ROOMS = Map.ofEntries(
            entry("bytes", Set.of()),
            entry("io", Set.of()),
            entry("format", Set.of()),
            entry("time", Set.of()),
            entry("index", Set.of()),
            entry("zstd", Set.of()),
            entry("units", Set.of("zstd")),
            entry("text", Set.of("words")),
            entry("words", Set.of()),
            entry("query", Set.of("text", "words")),
            entry("terms", Set.of("words", "zstd", "io")),
            entry("training", Set.of("text")),
            entry("parity", Set.of()),
            entry("proof", Set.of("time")),
            entry("columns", Set.of("zstd", "time")),
            entry("article", Set.of("text", "units", "zstd", "time", "columns")),
            entry("catalogue", Set.of("index", "time")),
            entry("sections", Set.of("article", "catalogue", "columns", "index", "proof", "parity", "terms")),
            entry(
                    "read",
                    Set.of(
                            "sections",
                            "article",
                            "catalogue",
                            "columns",
                            "index",
                            "proof",
                            "query",
                            "terms",
                            "text",
                            "time",
                            "words",
                            "zstd",
                            "io")),
            entry(
                    "write",
                    Set.of(
                            "sections",
                            "article",
                            "catalogue",
                            "columns",
                            "index",
                            "proof",
                            "parity",
                            "io",
                            "text",
                            "zstd",
                            "training")),
            entry(
                    "check",
                    Set.of("read", "sections", "proof", "parity", "columns", "article", "catalogue", "index", "terms")),
            entry("rescue", Set.of("read", "sections", "article", "columns", "parity", "proof", "io")),
            entry(
                    "rewrite",
                    Set.of(
                            "read",
                            "write",
                            "sections",
                            "columns",
                            "article",
                            "catalogue",
                            "index",
                            "parity",
                            "proof",
                            "terms",
                            "io")));

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.qirtas");

    @TestFactory
    Stream<DynamicTest> aRoomUsesOnlyThoseBelowIt() {
        return ROOMS.entrySet().stream()
                .map(room -> dynamicTest(
                        room.getKey(),
                        () -> noClasses()
                                .that()
                                .resideInAPackage(INTERNAL + room.getKey() + "..")
                                .should()
                                .dependOnClassesThat(resideInAnyPackage(ALL)
                                        .and(resideOutsideOfPackage(INTERNAL + room.getKey() + ".."))
                                        .and(resideOutsideOfPackage(INTERNAL + "bytes.."))
                                        .and(resideOutsideOfPackage(INTERNAL + "format.."))
                                        .and(outside(room.getValue())))
                                .check(CORE)));
    }

    private static DescribedPredicate<JavaClass> outside(Set<String> rooms) {
        String[] packages = rooms.stream().map(name -> INTERNAL + name + "..").toArray(String[]::new);
        return DescribedPredicate.not(resideInAnyPackage(packages));
    }

    @Test
    void noRoomsStandInACircle() {
        slices().matching(INTERNAL + "(*)..").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void roomsSeeOfTheFaceValuesOptionsAndErrorsOnly() {
        noClasses()
                .that()
                .resideInAPackage(ALL)
                .should()
                .dependOnClassesThat(belongToAnyOf(
                        Archive.class,
                        ArchiveSet.class,
                        ArchiveWriter.class,
                        Archives.class,
                        ArticleProof.class,
                        TargetFile.class))
                .check(CORE);
    }

    @Test
    void everythingOfTheFaceIsPublic() {
        classes()
                .that()
                .resideInAPackage("org.qirtas")
                .and()
                .areTopLevelClasses()
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .bePublic()
                .check(CORE);
    }

    @Test
    void nativeCodeIsCalledInTwoRooms() {
        noClasses()
                .that()
                .resideOutsideOfPackages(INTERNAL + "zstd..", INTERNAL + "article..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.github.luben..")
                .check(CORE);
    }

    @Test
    void protocolBuffersAreKnownInOneRoom() {
        noClasses()
                .that()
                .resideOutsideOfPackage(INTERNAL + "format..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.google.protobuf..", INTERNAL + "format.proto..")
                .check(CORE);
    }

    /** Each class with those inside it, as they stand in one file. */
    private static final class Files implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            boolean isGenerated = type.getPackageName().equals(INTERNAL + "format.proto");
            String name = type.getName();
            int inner = name.indexOf('$');
            return isGenerated
                    ? SliceIdentifier.ignore()
                    : SliceIdentifier.of(inner < 0 ? name : name.substring(0, inner));
        }

        @Override
        public String getDescription() {
            return "files";
        }
    }

    @Test
    void noFilesStandInACircle() {
        slices().assignedFrom(new Files()).should().beFreeOfCycles().check(CORE);
    }
}
