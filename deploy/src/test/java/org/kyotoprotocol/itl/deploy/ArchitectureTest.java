package org.kyotoprotocol.itl.deploy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Dependencies point inwards (architecture, "the house"). */
class ArchitectureTest {
  private static final String ROOT = "org.kyotoprotocol.itl";
  private static JavaClasses house;

  @BeforeAll
  static void load() {
    house =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);
  }

  @Test
  void eachModuleIsUsedOnlyByThoseOutsideIt() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("contract")
        .definedBy(ROOT + ".xsd..", ROOT + ".wsdl..")
        .layer("core")
        .definedBy(ROOT + ".core..")
        .layer("persistence")
        .definedBy(ROOT + ".persistence..")
        .layer("scheduler")
        .definedBy(ROOT + ".scheduler..")
        .layer("wire")
        .definedBy(ROOT + ".ws..")
        .layer("testkit")
        .definedBy(ROOT + ".testkit..")
        .layer("deploy")
        .definedBy(ROOT + ".deploy..")
        .whereLayer("deploy")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("testkit")
        .mayOnlyBeAccessedByLayers("deploy")
        .whereLayer("persistence")
        .mayOnlyBeAccessedByLayers("deploy")
        .whereLayer("scheduler")
        .mayOnlyBeAccessedByLayers("deploy")
        .whereLayer("wire")
        .mayOnlyBeAccessedByLayers("testkit", "deploy")
        .whereLayer("contract")
        .mayOnlyBeAccessedByLayers("wire", "testkit")
        .check(house);
  }

  @Test
  void theCoreIsPlainJava() {
    classes()
        .that()
        .resideInAPackage(ROOT + ".core..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java.lang..",
            "java.math",
            "java.util..",
            "java.time..",
            "java.net",
            "java.nio.charset",
            "java.security",
            ROOT + ".core..")
        .check(house);
  }

  @Test
  void onlyPersistenceKnowsTheDatabase() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".persistence..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "org.hibernate..", "jakarta.persistence..")
        .check(house);
  }

  @Test
  void theCodecKnowsNothingOfTheLog() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".ws.encoding..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT + ".core..", ROOT + ".xsd..", "org.apache.cxf..")
        .check(house);
  }

  @Test
  void nobodyPrintsStackTraces() {
    noClasses().should().callMethod(Throwable.class, "printStackTrace").check(house);
  }
}
