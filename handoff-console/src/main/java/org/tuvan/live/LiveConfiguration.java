package org.tuvan.live;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tuvan.background.BackgroundLoop;

@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

    @Bean
    BackgroundLoop liveLook(LiveStreams streams) {
        return new BackgroundLoop("live look", Duration.ofSeconds(3), streams::look);
    }
}
