package io.github.petitionkit.jackson;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String BASE = "io.github.petitionkit.jackson";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BASE);

    @Test
    void pointsOneWay() {
        noClasses()
                .that()
                .resideInAPackage(BASE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(BASE + ".batch", BASE + ".uk")
                .check(CLASSES);
        slices().matching(BASE + ".(*)").should().notDependOnEachOther().check(CLASSES);
    }

    @Test
    void dependsOnTheCoreAndJacksonAlone() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.github.petitionkit..",
                        "java..",
                        "tools.jackson..",
                        "com.fasterxml.jackson.annotation..",
                        "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void neverAsksTheSystemForTime() {
        noClasses().should().callMethod(Instant.class, "now").check(CLASSES);
    }
}
