package org.scrutinymonitor;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.Property;
import org.jooq.PlainSQL;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** The shape of the house (ARCHITECTURE.md), each rule with its reason. */
class ArchitectureTest {
  private static final JavaClasses EVERYTHING =
      new ClassFileImporter().importPackages("org.scrutinymonitor");
  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.scrutinymonitor")
          .that(
              describe(
                  "written by us",
                  c -> !c.getPackageName().contains(".schema") && !c.getName().contains(".Jte")));

  /** Layers and drawers that a name of the field would replace, and words that say nothing. */
  private static final Pattern EMPTY_NAME =
      Pattern.compile(
          ".*(Service|Impl|Dto|DTO|Mapper|Factory|Manager|Helper|Utils?|Base|Common|Abstract|Status|Task|Info)(\\p{Lu}.*)?");

  @Test
  void roomsUseOneAnotherAlongTheArrowsOnly() {
    // A table is reached through database::schema, a part through web: what lies behind is theirs.
    var behind =
        describe(
            "parts, and what is generated for tables",
            (JavaClass c) ->
                c.getPackageName().startsWith("org.scrutinymonitor.database.schema.")
                    || c.getPackageName().equals("org.scrutinymonitor.web.part"));
    ApplicationModules.of(Application.class, behind).verify();
  }

  @Test
  void packagesHaveNoCycles() {
    slices()
        .matching("org.scrutinymonitor.(**)")
        .should()
        .beFreeOfCycles()
        .because("what goes round cannot be read from one end")
        .check(PROGRAM);
  }

  @Test
  void namesAreTheFieldsWords() {
    assertThat(PROGRAM)
        .as("an officer should be able to read the names")
        .extracting(JavaClass::getSimpleName)
        .noneMatch(name -> EMPTY_NAME.matcher(name).matches());
  }

  @Test
  void nothingIsMocked() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.mockito..",
            "org.easymock..",
            "org.springframework.test.context.bean.override.mockito..")
        .because("the real thing runs here")
        .check(EVERYTHING);
  }

  @Test
  void noCheckDependsOnLuck() {
    methods()
        .that()
        .areAnnotatedWith(Property.class)
        .should()
        .beAnnotatedWith(
            describe(
                "a seed of its own",
                (JavaAnnotation<?> annotation) ->
                    annotation.getRawType().isEquivalentTo(Property.class)
                        && !annotation.get("seed").orElse("").equals("")))
        .because("what passed here passes there; other seeds are tried by hand")
        .check(EVERYTHING);
  }

  @Test
  void theTimeIsInjected() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(Application.class)
        .should()
        .accessTargetWhere(readsTheClock())
        .because("only the clock of Application knows the time, so that a test can set it")
        .check(PROGRAM);
  }

  @Test
  void onlyCommandsPrint() {
    noClasses()
        .that()
        .resideInAPackage("org.scrutinymonitor.*..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .because("a server logs; a command is given where to print")
        .check(PROGRAM);
  }

  @Test
  void nothingIsInjectedIntoFields() {
    noFields()
        .should()
        .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
        .orShould()
        .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
        .because("a constructor says what a class needs")
        .check(PROGRAM);
  }

  @Test
  void controllersAreNobodysDoor() {
    classes()
        .that()
        .areAnnotatedWith(Controller.class)
        .or()
        .areAnnotatedWith(RestController.class)
        .should()
        .bePackagePrivate()
        .because("other rooms call verbs, not handlers")
        .check(PROGRAM);
  }

  @Test
  void onlyTheDatabaseRoomSpeaksJdbc() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.scrutinymonitor.database..")
        .should()
        .dependOnClassesThat(
            describe(
                "JDBC statements",
                c ->
                    c.getPackageName().startsWith("org.springframework.jdbc")
                        || Set.of(
                                "java.sql.Statement",
                                "java.sql.PreparedStatement",
                                "java.sql.Connection")
                            .contains(c.getName())))
        .because("what goes past jOOQ goes past the guard of writing")
        .check(PROGRAM);
  }

  /** The verbs of publication, which write its own tables. */
  private static final Set<String> PUBLISHING =
      Set.of("Publications", "FrozenTexts", "CommitteeAddresses", "Followers", "Following");

  @Test
  void publicationReadsPublicViewsOnly() {
    publicationReadsPublicViews("org.scrutinymonitor.publication..")
        .allowEmptyShould(true)
        .check(PROGRAM);
  }

  @Test
  void publicationReadingAnythingElseIsSeen() {
    var samples =
        EVERYTHING.that(
            describe(
                "samples",
                c -> c.getPackageName().equals("org.scrutinymonitor.rules.publication")));
    assertThat(
            broken(publicationReadsPublicViews("org.scrutinymonitor.rules.publication"), samples))
        .hasSize(2)
        .anyMatch(line -> line.contains("ReadsPrivately.titles") && line.contains("REVIEW"))
        .anyMatch(line -> line.contains("ReadsPrivately.anything"));
  }

  private static List<String> broken(ArchRule rule, JavaClasses classes) {
    EvaluationResult result = rule.evaluate(classes);
    return result.getFailureReport().getDetails();
  }

  private static ArchRule publicationReadsPublicViews(String room) {
    return noClasses()
        .that()
        .resideInAPackage(room)
        .should()
        .accessTargetWhere(
            describe(
                "anything but a public_* view",
                access -> isPrivateTable(access) || isPlainSql(access)))
        .because("in the public_* views exempt text, drafts and private names do not exist");
  }

  private static boolean isPrivateTable(JavaAccess<?> access) {
    var owner = access.getTargetOwner();
    var named =
        owner.getName().equals("org.scrutinymonitor.database.schema.Tables")
            ? access.getName()
            : owner.getPackageName().startsWith("org.scrutinymonitor.database.schema.tables")
                ? owner.getSimpleName()
                : "Public";
    var table = named.toLowerCase(java.util.Locale.ROOT);
    return table.startsWith("publication")
        ? !PUBLISHING.contains(access.getOriginOwner().getSimpleName())
        : !table.startsWith("public");
  }

  private static boolean isPlainSql(JavaAccess<?> access) {
    return access.getTarget()
            instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget target
        && target
            .resolveMember()
            .filter(JavaCodeUnit.class::isInstance)
            .map(m -> m.isAnnotatedWith(PlainSQL.class))
            .orElse(false);
  }

  private static DescribedPredicate<JavaAccess<?>> readsTheClock() {
    return describe(
        "the clock of the machine",
        access -> {
          JavaClass owner = access.getTargetOwner();
          var name = access.getName();
          return owner.getPackageName().equals("java.time")
                  && (name.equals("now") || name.startsWith("system"))
              || owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis")
              || owner.isEquivalentTo(java.util.Date.class) && name.equals("<init>");
        });
  }
}
