package org.tuvan.cases;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.tuvan.Application;
import org.tuvan.testing.StepByHand;

/**
 * The whole program with a clock to turn and no loop of its own. One program and one database serve all tests of cases:
 * look only at what the test itself made.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "tuvan.admin-password=" + CaseTest.ADMIN_PASSWORD)
@AutoConfigureMockMvc
@Import({StepByHand.class, CaseFixtures.class})
@ExtendWith(MondayMorning.class)
public @interface CaseTest {

    String ADMIN_PASSWORD = "mot cau de nho";
}
