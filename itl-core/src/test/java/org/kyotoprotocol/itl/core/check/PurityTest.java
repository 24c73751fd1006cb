package org.kyotoprotocol.itl.core.check;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Rules are functions from facts to evidence and nothing else. */
class PurityTest {
  private static final String CORE = "org.kyotoprotocol.itl.core";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(CORE);

  /** What a rule may see of the core: values, no ports. Ports and their users are interfaces. */
  private static final DescribedPredicate<JavaClass> VALUE =
      DescribedPredicate.describe(
          "a value of the core",
          type ->
              type.getPackageName().startsWith(CORE)
                  && !type.getPackageName().equals(CORE)
                  && (!type.isInterface()
                      || type.getPackageName().equals(CORE + ".check")
                      || type.getName().contains("MessageBody")
                      || type.getName().contains("ReferenceEntry")
                      || type.getName().contains("ReconciliationMessage")
                      || type.getName().contains("Transition")));

  /** Everything in the package but what reads the store for it. */
  private static final DescribedPredicate<JavaClass> RULE_OR_CATALOGUE =
      resideInAnyPackage(CORE + ".check")
          .and(not(simpleNameEndingWith("FactsLoader")))
          .and(not(simpleNameStartingWith("Unlocked")))
          .and(not(simpleName("DryRun")))
          .and(not(simpleName("Recheck")))
          .as("rules and catalogue");

  @Test
  void theCoreDependsOnPlainJavaOnly() {
    classes()
        .that()
        .resideInAPackage(CORE + "..")
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage("java..", CORE + ".."))
        .check(CLASSES);
  }

  @Test
  void rulesSeeValuesAndNoPorts() {
    classes()
        .that(RULE_OR_CATALOGUE)
        .should()
        .onlyDependOnClassesThat(
            VALUE.or(
                resideInAnyPackage("java.lang..", "java.util..", "java.time..", "java.math..")))
        .check(CLASSES);
  }

  @Test
  void rulesReadNoClock() {
    noClasses()
        .that(RULE_OR_CATALOGUE)
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .check(CLASSES);
  }

  @Test
  void rulesKeepNoState() {
    fields().that().areDeclaredInClassesThat(RULE_OR_CATALOGUE).should().beFinal().check(CLASSES);
  }

  @Test
  void rulesAreStaticFunctions() {
    methods()
        .that()
        .areDeclaredInClassesThat()
        .haveSimpleNameEndingWith("Rules")
        .should()
        .beStatic()
        .check(CLASSES);
  }
}
