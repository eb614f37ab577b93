package org.tuvan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTests {

    private static final int TYPES_IN_A_PACKAGE = 15;
    private static final double PUBLIC_SHARE = 0.4;

    private static JavaClasses ours;

    @BeforeAll
    static void read() {
        ours = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("/test-classes/"))
                .importPackages("org.tuvan");
    }

    @Test
    void modulesUseOnlyTheDoorsOfOneAnotherAndNeverInACircle() {
        ApplicationModules.of(Application.class).verify();
    }

    @Test
    void onlyRepositoriesSpeakSql() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Repository")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(JdbcClient.class)
                .check(ours);
    }

    @Test
    void luceneStaysInSearch() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.tuvan.search..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene..")
                .check(ours);
    }

    @Test
    void redisIsSpokenToOnlyByClassesThatSaySo() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.Redis[^.]*")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("redis.clients..")
                .check(ours);
    }

    @Test
    void repositoriesAndControllersStayInTheirPackage() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Repository")
                .or()
                .haveSimpleNameEndingWith("Controller")
                .should()
                .notBePublic()
                .check(ours);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .check(ours);
    }

    @Test
    void namesSayWhatAClassIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Utils?|Helpers?|Dto)(\\$.*)?")
                .orShould()
                .haveNameMatching(".*\\.Base[A-Z][^.]*")
                .check(ours);
    }

    @Test
    void packagesStaySmall() {
        var sizes = types().collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        assertThat(sizes).allSatisfy((name, size) -> assertThat(size).as(name).isLessThanOrEqualTo(TYPES_IN_A_PACKAGE));
    }

    @Test
    void mostTypesAreHiddenInTheirPackage() {
        long open = types().filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .count();
        assertThat((double) open / types().count()).as("share of public types").isLessThanOrEqualTo(PUBLIC_SHARE);
    }

    private static Stream<JavaClass> types() {
        return ours.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"));
    }
}
