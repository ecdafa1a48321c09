package org.lotse;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.http.HttpSession;
import org.junit.jupiter.api.Test;

/** The arrows of ARCHITECTURE.md. */
class ArchitectureTest {
    private static final JavaClasses LOTSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.lotse");

    @Test
    void packages_dependOnlyAlongTheArrows() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("org.lotse..")
                .layer("application")
                .definedBy("org.lotse")
                .layer("chat")
                .definedBy("org.lotse.chat")
                .layer("dialog")
                .definedBy("org.lotse.dialog")
                .layer("archive")
                .definedBy("org.lotse.archive")
                .layer("knowledge")
                .definedBy("org.lotse.knowledge")
                .layer("shop")
                .definedBy("org.lotse.shop")
                .layer("content")
                .definedBy("org.lotse.content")
                .layer("desk")
                .definedBy("org.lotse.desk")
                .layer("handoff")
                .definedBy("org.lotse.handoff")
                .layer("mail")
                .definedBy("org.lotse.mail")
                .layer("staff")
                .definedBy("org.lotse.staff")
                .layer("conversation")
                .definedBy("org.lotse.conversation")
                .layer("socket")
                .definedBy("org.lotse.socket")
                .layer("redis")
                .definedBy("org.lotse.redis")
                .layer("nlu")
                .definedBy("org.lotse.nlu..")
                .whereLayer("application")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("chat")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("dialog")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("archive")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("desk")
                .mayOnlyBeAccessedByLayers("archive")
                .whereLayer("knowledge")
                .mayOnlyBeAccessedByLayers("archive", "dialog")
                .whereLayer("shop")
                .mayOnlyBeAccessedByLayers("dialog")
                .whereLayer("nlu")
                .mayOnlyBeAccessedByLayers("archive", "dialog", "application")
                .whereLayer("handoff")
                .mayOnlyBeAccessedByLayers("dialog", "desk")
                .whereLayer("mail")
                .mayOnlyBeAccessedByLayers("dialog", "desk", "handoff")
                .whereLayer("staff")
                .mayOnlyBeAccessedByLayers("application", "desk", "handoff")
                .whereLayer("socket")
                .mayOnlyBeAccessedByLayers("chat", "desk", "mail")
                .whereLayer("content")
                .mayOnlyBeAccessedByLayers("application", "archive", "dialog", "knowledge", "shop")
                .whereLayer("conversation")
                .mayOnlyBeAccessedByLayers(
                        "application", "archive", "chat", "dialog", "desk", "handoff", "mail", "socket")
                .whereLayer("redis")
                .mayOnlyBeAccessedByLayers(
                        "application", "archive", "conversation", "staff", "handoff", "mail", "chat", "desk")
                .check(LOTSE);
    }

    @Test
    void packages_haveNoCircles() {
        slices().matching("org.lotse.(*)..").should().beFreeOfCycles().check(LOTSE);
    }

    @Test
    void dialog_seesNoTechnology() {
        noClasses()
                .that()
                .resideInAPackage("org.lotse.dialog")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.web.socket..",
                        "org.apache.lucene..",
                        "redis.clients..",
                        "opennlp..",
                        "edu.stanford..")
                .check(LOTSE);
    }

    @Test
    void chatAndDesk_seeOfRedisOnlyWhetherItIsThere() {
        noClasses()
                .that()
                .resideInAnyPackage("org.lotse.chat", "org.lotse.desk")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("redis.clients..")
                .check(LOTSE);
    }

    @Test
    void coreNlp_isKnownInOneRoom() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.lotse.nlu.entity")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("edu.stanford..")
                .check(LOTSE);
    }

    @Test
    void openNlp_isKnownInOneRoom() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.lotse.nlu.maxent")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("opennlp..")
                .check(LOTSE);
    }

    @Test
    void lucene_isKnownInTwoRooms() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.lotse.knowledge", "org.lotse.archive")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene..")
                .check(LOTSE);
    }

    @Test
    void onnxRuntime_isKnownToOneClass() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.lotse.nlu.vector.OnnxNetwork")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ai.onnxruntime..")
                .check(LOTSE);
    }

    @Test
    void jedis_isKnownToRedisAndItsAdapters() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.lotse.redis",
                        "org.lotse.conversation",
                        "org.lotse.handoff",
                        "org.lotse.mail",
                        "org.lotse.staff")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("redis.clients..")
                .check(LOTSE);
    }

    @Test
    void redisAdapterOfTheLog_isHidden() {
        classes()
                .that()
                .haveSimpleNameStartingWith("Redis")
                .and()
                .resideInAPackage("org.lotse.conversation")
                .should()
                .notBePublic()
                .check(LOTSE);
    }

    /** A session lives in one node's memory, and its id in cookies and logs: nothing may rest on either. */
    @Test
    void frameworkSessions_areKnownToNobody() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(HttpSession.class)
                .check(LOTSE);
    }

    @Test
    void javaSerialisation_isNotUsed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(java.io.ObjectInputStream.class)
                .check(LOTSE);
    }

    /** A rule that can never fail proves nothing. */
    @Test
    void rules_canFail() {
        assertThatThrownBy(() -> noClasses()
                        .that()
                        .resideInAPackage("org.lotse.dialog")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.lotse.nlu")
                        .check(LOTSE))
                .isInstanceOf(AssertionError.class);
    }
}
