package org.tuvan;

import java.io.IOException;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.tuvan.embedded.EmbeddedServers;
import org.tuvan.evaluation.Evaluation;
import org.tuvan.library.LawImport;

/** The whole of Tuvan in one process; every replica is the same. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Application {

    public static void main(String[] args) throws IOException {
        if (args.length > 0 && args[0].equals(Evaluation.COMMAND)) {
            Evaluation.main(Arrays.copyOfRange(args, 1, args.length));
            return;
        }
        var application = new SpringApplication(Application.class);
        application.addListeners(new EmbeddedServers());
        application.run(LawImport.alone(args));
    }
}
