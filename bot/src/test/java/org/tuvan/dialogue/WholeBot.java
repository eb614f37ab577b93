package org.tuvan.dialogue;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.tuvan.testing.StepByHand;

/** The whole bot without its loops; what else a test asks for decides how workers reach it. */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = "org.tuvan",
        excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
@Import({StepByHand.class, BotTurns.class})
public class WholeBot {}
