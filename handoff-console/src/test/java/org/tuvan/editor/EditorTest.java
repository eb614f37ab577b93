package org.tuvan.editor;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.tuvan.testing.StepByHand;

/** The editor's screens with the shipped FAQ, behind a real port. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = EditorTest.Editor.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "tuvan.admin-password=" + EditorTest.ADMIN_PASSWORD)
public @interface EditorTest {

    String ADMIN_PASSWORD = "mot cau de nho";

    /** What the test starts. */
    @TestConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan({
        "org.tuvan.staff",
        "org.tuvan.signin",
        "org.tuvan.console",
        "org.tuvan.editor",
        "org.tuvan.faq",
        "org.tuvan.law",
        "org.tuvan.search",
        "org.tuvan.answering",
        "org.tuvan.signal"
    })
    @Import(StepByHand.class)
    class Editor {}
}
