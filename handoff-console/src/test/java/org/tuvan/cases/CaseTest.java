package org.tuvan.cases;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.tuvan.Application;
import org.tuvan.testing.StepByHand;

/** The whole program on a fresh database, with a clock to turn and no loop of its own; one for all tests of cases. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "tuvan.admin-password=" + CaseTest.ADMIN_PASSWORD)
@AutoConfigureMockMvc
@Import({StepByHand.class, CaseFixtures.class})
public @interface CaseTest {

    String ADMIN_PASSWORD = "mot cau de nho";
}
