package io.github.petitionkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String BASE = "io.github.petitionkit";
    private static final String JDBC = BASE + ".store.jdbc";
    private static final String[] ROOMS = {
        JDBC + ".commit",
        JDBC + ".connection",
        JDBC + ".json",
        JDBC + ".movement",
        JDBC + ".outbox",
        JDBC + ".row",
        JDBC + ".search",
        JDBC + ".sql",
        JDBC + ".table"
    };
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BASE);

    @Test
    void keepsTheFacadeSmall() {
        assertThat(Arrays.stream(Petitions.class.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isBridge())
                        .map(Method::toString))
                .hasSizeLessThanOrEqualTo(30);
    }

    @Test
    void hasNoPackageCycle() {
        slices().matching(BASE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void keepsTheServicesBehindTheFacade() {
        noClasses()
                .that()
                .resideOutsideOfPackages(BASE, BASE + ".internal")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BASE + ".internal")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(BASE + ".internal")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BASE)
                .check(CLASSES);
    }

    @Test
    void hasNoRoomOfTheStoreWithMoreClassesThanAReaderKeepsInMind() {
        Map<String, Long> classes = CLASSES.stream()
                .filter(type -> type.getPackageName().startsWith(JDBC))
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));

        assertThat(classes)
                .hasSizeGreaterThan(6)
                .allSatisfy((room, number) -> assertThat(number).as(room).isLessThanOrEqualTo(18));
    }

    @Test
    void hasNoCircleBetweenTheRoomsOfTheStore() {
        slices().matching(JDBC + ".(*)..").should().beFreeOfCycles().check(CLASSES);
        noClasses()
                .that()
                .resideInAnyPackage(ROOMS)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(JDBC)
                .check(CLASSES);
    }

    @Test
    void hasFewArrowsBetweenTheRoomsOfTheStore() {
        Set<String> arrows = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String from = type.getPackageName();
                String to = dependency.getTargetClass().getBaseComponentType().getPackageName();
                if (from.startsWith(JDBC) && to.startsWith(JDBC) && !from.equals(to)) {
                    arrows.add(from + " -> " + to);
                }
            }
        }

        assertThat(arrows).hasSizeBetween(20, 40);
    }

    @Test
    void letsARoomOfTheStoreKnowNoMoreThanItNeeds() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("store")
                .definedBy(JDBC)
                .layer("commit")
                .definedBy(JDBC + ".commit")
                .layer("outbox")
                .definedBy(JDBC + ".outbox")
                .layer("table")
                .definedBy(JDBC + ".table")
                .layer("search")
                .definedBy(JDBC + ".search")
                .layer("movement")
                .definedBy(JDBC + ".movement")
                .layer("row")
                .definedBy(JDBC + ".row")
                .layer("connection")
                .definedBy(JDBC + ".connection")
                .layer("sql")
                .definedBy(JDBC + ".sql")
                .layer("json")
                .definedBy(JDBC + ".json")
                .whereLayer("commit")
                .mayOnlyBeAccessedByLayers("store")
                .whereLayer("outbox")
                .mayOnlyBeAccessedByLayers("store", "commit")
                .whereLayer("movement")
                .mayOnlyBeAccessedByLayers("store")
                .whereLayer("table")
                .mayOnlyBeAccessedByLayers("store", "commit", "movement")
                .whereLayer("search")
                .mayOnlyBeAccessedByLayers("store", "commit")
                .whereLayer("row")
                .mayOnlyBeAccessedByLayers("store", "commit", "table")
                .whereLayer("connection")
                .mayOnlyBeAccessedByLayers("store", "commit", "outbox", "table", "search", "movement")
                .whereLayer("sql")
                .mayOnlyBeAccessedByLayers(
                        "store", "commit", "outbox", "table", "search", "movement", "row", "connection")
                .check(CLASSES);
    }

    @Test
    void letsNobodyOutsideKnowTheRoomsOfTheStoreButTheCiphers() {
        noClasses()
                .that()
                .resideOutsideOfPackage(JDBC + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOMS)
                .check(CLASSES);
    }

    @Test
    void hasNoMorePublicTypesOfPetitionsAndSignaturesThanAReaderKeepsInMind() {
        Map<String, Long> types = CLASSES.stream()
                .filter(type -> type.getPackageName().matches(Pattern.quote(BASE) + "\\.(petition|signature)(\\..*)?"))
                .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));

        assertThat(types)
                .hasSize(6)
                .allSatisfy((room, number) -> assertThat(number).as(room).isLessThanOrEqualTo(15));
    }

    @Test
    void hasNoCircleBetweenThePackagesOfPetitionsAndSignatures() {
        slices().matching(BASE + ".(**)")
                .should()
                .beFreeOfCycles()
                .check(CLASSES.that(
                        JavaClass.Predicates.resideInAnyPackage(BASE + ".petition..", BASE + ".signature..")));
    }

    @Test
    void letsTheModelOfFraudKnowNoCheckButInItsReadyPolicies() {
        noClasses()
                .that()
                .resideInAPackage(BASE + ".fraud")
                .and()
                .doNotHaveSimpleName("FraudPolicy")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BASE + ".fraud.check")
                .check(CLASSES);
    }

    @Test
    void dependsOnNothingButJakartaValidationSlf4jAndJSpecify() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        BASE + "..",
                        "java..",
                        "javax.crypto..",
                        "javax.net.ssl..",
                        "javax.sql..",
                        "javax.xml.stream..",
                        "jakarta.validation..",
                        "org.slf4j..",
                        "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void pointsOneWayFromTheFacadeDown() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("facade")
                .definedBy(BASE, BASE + ".internal")
                .layer("store")
                .definedBy(BASE + ".store..")
                .layer("names")
                .definedBy(BASE + ".wire")
                .layer("around a signature")
                .definedBy(
                        BASE + ".event",
                        BASE + ".mail",
                        BASE + ".mailing",
                        BASE + ".token",
                        BASE + ".history",
                        BASE + ".fraud",
                        BASE + ".fraud.check",
                        BASE + ".eligibility",
                        BASE + ".invalidation",
                        BASE + ".sweep",
                        BASE + ".proof",
                        BASE + ".transfer",
                        BASE + ".file")
                .layer("signature")
                .definedBy(BASE + ".signature..")
                .layer("petition")
                .definedBy(BASE + ".petition..")
                .layer("values")
                .definedBy(
                        BASE + ".data",
                        BASE + ".place",
                        BASE + ".secret",
                        BASE + ".network",
                        BASE + ".fraud.list",
                        BASE + ".fraud.rate",
                        BASE + ".identity",
                        BASE + ".assessment",
                        BASE + ".tally",
                        BASE + ".threshold",
                        BASE + ".validation")
                .layer("policy")
                .definedBy(BASE + ".policy")
                .whereLayer("facade")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("store")
                .mayOnlyBeAccessedByLayers("facade")
                .whereLayer("names")
                .mayOnlyBeAccessedByLayers("facade", "store")
                .whereLayer("around a signature")
                .mayOnlyBeAccessedByLayers("facade", "store", "names")
                .whereLayer("signature")
                .mayOnlyBeAccessedByLayers("facade", "store", "names", "around a signature")
                .whereLayer("petition")
                .mayOnlyBeAccessedByLayers("facade", "store", "names", "around a signature", "signature")
                .whereLayer("policy")
                .mayOnlyBeAccessedByLayers("facade", "store", "names", "around a signature", "signature", "petition")
                .check(CLASSES);
    }

    @Test
    void keepsValuesAndRulesFreeOfStoresAndClocks() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        BASE + ".petition..",
                        BASE + ".policy",
                        BASE + ".signature..",
                        BASE + ".threshold",
                        BASE + ".tally",
                        BASE + ".identity",
                        BASE + ".place",
                        BASE + ".fraud",
                        BASE + ".fraud.check",
                        BASE + ".eligibility",
                        BASE + ".sweep",
                        BASE + ".history")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(InstantSource.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Thread.class)
                .check(CLASSES);
    }

    @Test
    void writesNoNameOfAConstantAsJavaSpellsIt() {
        assertThat(CLASSES.stream()
                        .filter(type -> !type.isEnum())
                        .filter(type -> Stream.concat(
                                        type.getMethodCallsFromSelf().stream(),
                                        type.getMethodReferencesFromSelf().stream())
                                .anyMatch(ArchitectureTest::isNameOfConstant))
                        .map(JavaClass::getSimpleName))
                .as(
                        "A rename in Java would change what is stored: take the name from ModelNames, or write it as a literal")
                .containsExactlyInAnyOrder("EnumFormat", "Figure", "PathText", "RunningTally", "TallyTable");
    }

    private static boolean isNameOfConstant(JavaAccess<?> access) {
        return access.getTargetOwner().isAssignableTo(Enum.class)
                && Set.of("name", "toString", "valueOf").contains(access.getName());
    }

    @Test
    void neverAsksTheSystemForTimeOrChance() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callConstructor(Random.class)
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .check(CLASSES);
    }

    @Test
    void namesNothingAfterItsKind() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameStartingWith("Abstract")
                .check(CLASSES);
    }
}
