package org.tuvan.dialogue;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** The bot without a channel of its own; one context for all its tests, a {@link Talk} for each. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {WholeBot.class, Recorder.class, Talk.class},
        webEnvironment = SpringBootTest.WebEnvironment.NONE)
@interface DialogueTest {}
