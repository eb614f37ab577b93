package org.tuvan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.tuvan.embedded.EmbeddedServers;
import org.tuvan.signin.Visitor;

class ApplicationTests {

    @TempDir
    Path data;

    @Test
    void startsWholeOnAnEmptyFolder() {
        var application = new SpringApplication(Application.class);
        try (var servers = new EmbeddedServers()) {
            application.addListeners(servers);
            try (var running = application.run(
                    "--server.port=0", "--tuvan.data-dir=" + data, "--tuvan.admin-password=mot cau de nho")) {
                int port = running.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
                var visitor = new Visitor(port);
                assertThat(visitor.get("/actuator/health/readiness").body()).contains("\"UP\"");
                assertThat(visitor.signIn("admin", "mot cau de nho")).isEqualTo("/console");
                assertThat(visitor.get("/console/staff").body()).contains("Tài khoản");
            }
        }
    }
}
