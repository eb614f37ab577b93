package org.tuvan.telegram;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.tuvan.testing.StepByHand;

/** The whole bot on Telegram, without its loops. */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = "org.tuvan",
        excludeFilters =
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test|Tests|TestApplication)(\\$.*)?"))
@Import(StepByHand.class)
class TelegramServer {}
