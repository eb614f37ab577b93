package org.tuvan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.tuvan.embedded.EmbeddedServers;
import org.tuvan.library.LawImport;

/** The whole of Tuvan in one process; every replica is the same. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Application {

    public static void main(String[] args) {
        var application = new SpringApplication(Application.class);
        application.addListeners(new EmbeddedServers());
        application.run(LawImport.alone(args));
    }
}
