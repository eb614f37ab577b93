package org.tuvan.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tuvan.signin.ConsoleTest;
import org.tuvan.signin.Visitor;

@ConsoleTest
class StaffPagesTests {

    private static final Pattern PASSWORD = Pattern.compile("id=\"password\">([^<]+)<");

    @LocalServerPort
    int port;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    StaffChanges changes;

    Visitor admin;

    @BeforeEach
    void signIn() {
        admin = new Visitor(port);
        admin.signIn("admin", ConsoleTest.ADMIN_PASSWORD);
        admin.get("/console/staff/new");
    }

    @Test
    void addsAPersonWhoCanSignInWithThePasswordShownOnce() {
        var shown =
                admin.post("/console/staff", "username", "Lan.Nguyen", "displayName", " chị Lan ", "roles", "ADVISOR");
        var lan = accounts.byUsername("lan.nguyen").orElseThrow();
        assertThat(lan.displayName()).isEqualTo("chị Lan");
        assertThat(lan.roles()).containsExactly(Role.ADVISOR);
        assertThat(accounts.activeAdvisors()).contains(lan);
        assertThat(new Visitor(port).signIn("lan.nguyen", password(shown.body())))
                .isEqualTo("/console");
        assertThat(admin.get("/console/staff").body()).contains("chị Lan").doesNotContain(password(shown.body()));
        admin.get("/console/staff/new");
        assertThat(admin.post("/console/staff", "username", "lan.nguyen", "displayName", "Lan", "roles", "EDITOR")
                        .body())
                .contains("Tên này đã có người dùng");
    }

    @Test
    void refusesWhatIsNotAName() {
        var page = admin.post("/console/staff", "username", "chị lan", "displayName", "")
                .body();
        assertThat(page).contains("chữ không dấu", "Nhập tên mà người lao động", "Chọn ít nhất một vai trò");
        String hostile = "<script>alert(1)</script>";
        admin.post("/console/staff", "username", "hostile", "displayName", hostile, "roles", "EDITOR");
        assertThat(admin.get("/console/staff").body())
                .contains("&lt;script&gt;")
                .doesNotContain(hostile);
    }

    @Test
    void opensEachAddressToItsRolesOnly() {
        var open = Map.of(
                Role.ADVISOR, Set.of("/console", "/console/cases", "/console/account"),
                Role.EDITOR, Set.of("/console/faq", "/console/faq/x", "/console/account"),
                Role.SUPERVISOR, Set.of("/console", "/console/cases", "/console/account"),
                Role.ADMIN, Set.of("/console", "/console/cases", "/console/faq", "/console/staff", "/console/account"));
        var addresses = Set.of(
                "/console",
                "/console/cases",
                "/console/faq",
                "/console/faq/x",
                "/console/staff",
                "/console/staff/1",
                "/console/account");
        open.forEach((role, allowed) -> {
            var visitor = visitor("r-" + role.name().toLowerCase(), role);
            addresses.stream()
                    .filter(address -> role != Role.ADMIN)
                    .forEach(address -> assertThat(visitor.get(address).statusCode())
                            .as("%s at %s", role, address)
                            .matches(code -> allowed.contains(address) == (code == 200 || code == 404)));
        });
    }

    @Test
    void sendsAnEditorHomeToTheAnswers() {
        assertThat(Visitor.leadsTo(visitor("bien.tap", Role.EDITOR).get("/console")))
                .isEqualTo("/console/faq");
    }

    @Test
    void endsTheSessionsOfALockedAccountAtOnce() {
        var visitor = visitor("nghi.viec", Role.ADVISOR);
        assertThat(visitor.get("/console/account").statusCode()).isEqualTo(200);
        admin.post("/console/staff/%d/deactivate".formatted(id("nghi.viec")));
        assertThat(Visitor.leadsTo(visitor.get("/console/account"))).isEqualTo("/console/login");
        assertThat(accounts.activeAdvisors()).extracting(StaffMember::username).doesNotContain("nghi.viec");
    }

    @Test
    void takesARoleAwayAtOnce() {
        var visitor = visitor("doi.viec", Role.EDITOR, Role.ADVISOR);
        assertThat(visitor.get("/console/faq").statusCode()).isEqualTo(404);
        admin.post(
                "/console/staff/%d".formatted(id("doi.viec")),
                "username",
                "doi.viec",
                "displayName",
                "anh Đổi",
                "roles",
                "ADVISOR");
        assertThat(visitor.get("/console/faq").statusCode()).isEqualTo(403);
    }

    @Test
    void givesAForgottenPasswordANewOne() {
        var visitor = visitor("hay.quen", Role.ADVISOR);
        var shown = admin.post("/console/staff/%d/password".formatted(id("hay.quen")));
        assertThat(Visitor.leadsTo(visitor.get("/console/account"))).isEqualTo("/console/login");
        assertThat(visitor.signIn("hay.quen", password(shown.body()))).startsWith("/console/account");
    }

    @Test
    void letsEverybodyChangeTheOwnPassword() {
        String first = changes.add("tu.doi", "Tự Đổi", Set.of(Role.EDITOR)).orElseThrow();
        var visitor = new Visitor(port);
        visitor.signIn("tu.doi", first);
        visitor.get("/console/account");
        assertThat(change(visitor, first, "ngan", "ngan")).contains("Cần ít nhất 10 ký tự");
        assertThat(change(visitor, first, "mot cau khac dai", "mot cau khac")).contains("chưa giống nhau");
        assertThat(change(visitor, "sai", "mot cau khac dai", "mot cau khac dai"))
                .contains("hiện tại chưa đúng");
        change(visitor, first, "một câu khác dài", "một câu khác dài");
        assertThat(Visitor.leadsTo(visitor.get("/console/account"))).isEqualTo("/console/login");
        assertThat(visitor.signIn("tu.doi", "một câu khác dài")).startsWith("/console/account");
    }

    @Test
    void keepsTheLastAdministrator() {
        long id = id("admin");
        admin.post("/console/staff/%d/deactivate".formatted(id));
        assertThat(admin.get("/console/staff").body()).contains("quản trị cuối cùng");
        var page = admin.post(
                "/console/staff/%d".formatted(id), "username", "admin", "displayName", "A", "roles", "EDITOR");
        assertThat(page.body()).contains("quản trị cuối cùng");
        assertThat(accounts.byId(id).orElseThrow().hasAny(Role.ADMIN)).isTrue();
    }

    private Visitor visitor(String username, Role... roles) {
        String password =
                changes.add(username, "Người " + username, Set.of(roles)).orElseThrow();
        var visitor = new Visitor(port);
        visitor.signIn(username, password);
        return visitor;
    }

    private static String change(Visitor visitor, String present, String wanted, String repeated) {
        return visitor.post("/console/account/password", "present", present, "wanted", wanted, "repeated", repeated)
                .body();
    }

    private long id(String username) {
        return accounts.byUsername(username).orElseThrow().id();
    }

    private static String password(String page) {
        var found = PASSWORD.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
