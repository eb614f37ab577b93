package org.tuvan.webchat;

import jakarta.servlet.MultipartConfigElement;
import java.time.Duration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.tuvan.attachment.Attachments;
import org.tuvan.background.BackgroundLoop;

@Configuration(proxyBeanMethods = false)
class WebChatConfiguration {

    @Bean
    BackgroundLoop webChatWatch(LiveTalks live) {
        return new BackgroundLoop("web chat watch", Duration.ofMillis(2500), live::look) {
            @Override
            public void stop() {
                live.close();
                super.stop();
            }
        };
    }

    /** Files go to disk first; the slack is for the other fields. */
    @Bean
    MultipartConfigElement multipartConfigElement() {
        int slack = 256 * 1024;
        return new MultipartConfigElement("", Attachments.LARGEST, Uploads.MOST_BYTES + slack, 0);
    }

    /** Reads a request only once its controller is known, so that too much is answered in that controller's words. */
    @Bean
    StandardServletMultipartResolver multipartResolver() {
        var resolver = new StandardServletMultipartResolver();
        resolver.setResolveLazily(true);
        return resolver;
    }

    /** Reads what is too much to its end: a browser that is cut off while it sends never sees the answer. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> swallowUploads() {
        return factory -> factory.addConnectorCustomizers(
                connector -> connector.setProperty("maxSwallowSize", Integer.toString(2 * Uploads.MOST_BYTES)));
    }
}
