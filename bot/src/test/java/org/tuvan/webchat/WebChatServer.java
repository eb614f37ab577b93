package org.tuvan.webchat;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.tuvan.testing.StepByHand;

/** The bot with its web chat behind a real web server, without its loops. */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = "org.tuvan",
        excludeFilters =
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test|Tests|TestApplication)(\\$.*)?"))
@Import(StepByHand.class)
class WebChatServer {}
