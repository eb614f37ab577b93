package org.tuvan.webchat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.tuvan.dialogue.WholeBot;

/** The settings that the application gives the web chat; one context for all its tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {WholeBot.class, ChatTalk.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.threads.virtual.enabled=true",
            "server.tomcat.max-swallow-size=128MB",
            "spring.servlet.multipart.max-file-size=20MB",
            "spring.servlet.multipart.max-request-size=101MB",
            "spring.servlet.multipart.resolve-lazily=true",
            "tuvan.web-chat.new-conversations-per-minute=0",
            "telegram.enabled=false"
        })
@interface WebChatTest {}
