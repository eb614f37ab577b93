package org.tuvan.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tuvan.testing.SettableClock;

@ConsoleTest
class SignInTests {

    private static final String LOGIN = "/console/login";

    @LocalServerPort
    int port;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void letsInWithTheRightPasswordOnly() {
        var visitor = new Visitor(port);
        assertThat(Visitor.leadsTo(visitor.get("/console/staff"))).isEqualTo(LOGIN);
        assertThat(visitor.signIn("admin", "doan bua")).isEqualTo(LOGIN + "?error");
        assertThat(visitor.get(LOGIN + "?error").body()).contains("Tên đăng nhập hoặc mật khẩu chưa đúng.");
        assertThat(visitor.signIn(" Admin ", ConsoleTest.ADMIN_PASSWORD)).startsWith("/console/staff");
        assertThat(visitor.get("/console/staff").statusCode()).isEqualTo(200);
        assertThat(Visitor.leadsTo(visitor.post("/console/logout"))).isEqualTo(LOGIN + "?out");
        assertThat(Visitor.leadsTo(visitor.get("/console/staff"))).isEqualTo(LOGIN);
    }

    @Test
    void makesAnAccountWaitAfterFiveWrongPasswordsWhetherItExistsOrNot() {
        for (String username : new String[] {"khong-co-ai", "admin", "a\u0000'; drop", "?"}) {
            var visitor = new Visitor(port);
            for (int i = 0; i < 5; i++) {
                assertThat(visitor.signIn(username, "sai " + i)).endsWith("?error");
            }
            assertThat(visitor.signIn(username, ConsoleTest.ADMIN_PASSWORD)).isEqualTo(LOGIN + "?wait=15");
            clock.turn(Duration.ofMinutes(20));
        }
        var visitor = new Visitor(port);
        assertThat(visitor.get(LOGIN + "?wait=15").body()).contains("Chờ 15 phút rồi thử lại");
        assertThat(visitor.signIn("admin", ConsoleTest.ADMIN_PASSWORD)).isEqualTo("/console");
    }

    @Test
    void keepsSessionsInTheDatabaseAndNoneForPassersBy() {
        jdbc.sql("delete from handoff.staff_session").update();
        new Visitor(port).get(LOGIN);
        new Visitor(port).get("/");
        assertThat(sessions()).isZero();
        new Visitor(port).signIn("admin", ConsoleTest.ADMIN_PASSWORD);
        assertThat(sessions()).isEqualTo(1);
    }

    @Test
    void tellsAProgramThatItMustSignInWithoutSendingItAPage() {
        var visitor = new Visitor(port);
        var swap = visitor.get("/console/staff", "HX-Request", "true");
        assertThat(swap.statusCode()).isEqualTo(401);
        assertThat(swap.headers().firstValue("HX-Redirect")).hasValue(LOGIN);
        assertThat(visitor.get("/console/live", "Accept", "text/event-stream").statusCode())
                .isEqualTo(401);
    }

    @Test
    void takesNoFormWithoutItsToken() {
        var stranger = new Visitor(port);
        var tokenless = stranger.post(LOGIN, "username", "admin", "password", ConsoleTest.ADMIN_PASSWORD);
        assertThat(Visitor.leadsTo(tokenless)).isEqualTo(LOGIN + "?stale");
        var visitor = new Visitor(port);
        visitor.signIn("admin", ConsoleTest.ADMIN_PASSWORD);
        visitor.forgetToken();
        var forged = visitor.post("/console/staff/1/deactivate");
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("Về trang làm việc");
        assertThat(visitor.get("/console/staff").statusCode()).isEqualTo(200);
    }

    @Test
    void protectsEveryPage() {
        for (String path : new String[] {LOGIN, "/", "/api/answers", "/console/console.css"}) {
            var answer = new Visitor(port).get(path);
            assertThat(header(answer, "Content-Security-Policy"))
                    .contains("default-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(answer, "Strict-Transport-Security")).isEmpty();
        }
        var secure = new Visitor(port).get(LOGIN, "X-Forwarded-Proto", "https");
        assertThat(header(secure, "Strict-Transport-Security")).contains("max-age");
    }

    @Test
    void givesMetricsToThisMachineOnly() {
        var visitor = new Visitor(port);
        assertThat(visitor.get("/actuator/health", "X-Forwarded-For", "203.0.113.7")
                        .statusCode())
                .isEqualTo(200);
        assertThat(visitor.get("/actuator/prometheus", "X-Forwarded-For", "203.0.113.7")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.get("/actuator/prometheus", "Accept", "*/*").statusCode())
                .isEqualTo(200);
    }

    @Test
    void explainsErrorsToPeopleAndToPrograms() {
        var visitor = new Visitor(port);
        var page = visitor.get("/khong-co");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Không có trang này").contains("Về trang hỏi đáp");
        var problem = visitor.get("/api/khong-co");
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(header(problem, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(problem.body()).contains("\"status\":404").contains("/api/khong-co");
    }

    private int sessions() {
        return jdbc.sql("select count(*) from handoff.staff_session")
                .query(Integer.class)
                .single();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
