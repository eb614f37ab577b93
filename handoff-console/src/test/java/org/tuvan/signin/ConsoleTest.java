package org.tuvan.signin;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.tuvan.testing.StepByHand;

/** The console without any feature but accounts, behind a real port. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = ConsoleTest.Console.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "tuvan.admin-password=" + ConsoleTest.ADMIN_PASSWORD)
public @interface ConsoleTest {

    String ADMIN_PASSWORD = "mot cau de nho";

    /** Not marked as a configuration: the scan of the whole application must not find it. */
    @EnableAutoConfiguration
    @ComponentScan({"org.tuvan.staff", "org.tuvan.signin", "org.tuvan.console"})
    @Import(StepByHand.class)
    class Console {}
}
