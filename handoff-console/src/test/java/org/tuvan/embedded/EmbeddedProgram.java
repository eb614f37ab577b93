package org.tuvan.embedded;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A program that a test can kill: starts the servers, writes a row, says how many there are, ends with its input. */
final class EmbeddedProgram {

    private EmbeddedProgram() {}

    static Process run(Path data) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmbeddedProgram.class.getName(),
                        "--tuvan.data-dir=" + data)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    public static void main(String[] arguments) throws IOException {
        var application = new SpringApplication(EmbeddedProgram.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.addListeners(new EmbeddedServers());
        var environment = application.run(arguments).getEnvironment();
        var jdbc = JdbcClient.create(new DriverManagerDataSource(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getRequiredProperty("spring.datasource.username"),
                environment.getRequiredProperty("spring.datasource.password")));
        jdbc.sql("create table if not exists kept (id bigint generated always as identity)")
                .update();
        jdbc.sql("insert into kept default values").update();
        System.out.println("rows "
                + jdbc.sql("select count(*) from kept").query(Integer.class).single());
        System.in.read();
        System.exit(0);
    }
}
