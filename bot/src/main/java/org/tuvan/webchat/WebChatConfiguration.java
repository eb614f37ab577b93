package org.tuvan.webchat;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tuvan.background.BackgroundLoop;

@Configuration(proxyBeanMethods = false)
class WebChatConfiguration {

    @Bean
    BackgroundLoop webChatWatch(LiveTalks live) {
        return new BackgroundLoop("web chat watch", Duration.ofMillis(2500), live::look);
    }
}
