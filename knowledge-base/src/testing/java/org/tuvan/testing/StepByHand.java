package org.tuvan.testing;

import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.tuvan.background.BackgroundLoop;

/** For whole contexts in tests: a fresh database, a clock to turn, and no loop that runs by itself. */
@TestConfiguration(proxyBeanMethods = false)
public class StepByHand {

    /** Saturday, 21 November 2026, 10:00 in Vietnam. */
    public static final Instant START = Instant.parse("2026-11-21T03:00:00Z");

    @Bean
    @Primary
    SettableClock settableClock() {
        return new SettableClock(START);
    }

    @Bean
    @Primary
    DataSource freshDatabase() {
        return TestDatabase.fresh();
    }

    @Bean
    static BeanFactoryPostProcessor withoutLoops() {
        return beans -> {
            for (String name : beans.getBeanNamesForType(BackgroundLoop.class, true, false)) {
                ((BeanDefinitionRegistry) beans).removeBeanDefinition(name);
            }
            if (beans.containsBeanDefinition("outboxLoops") && beans.isTypeMatch("outboxLoops", SmartLifecycle.class)) {
                ((BeanDefinitionRegistry) beans).removeBeanDefinition("outboxLoops");
            }
        };
    }
}
