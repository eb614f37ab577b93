package org.tuvan.staff;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account. */
@Controller
@RequestMapping("/console/account")
class AccountController {

    private final StaffChanges changes;

    AccountController(StaffChanges changes) {
        this.changes = changes;
    }

    @GetMapping
    String show(StaffMember me, Model model) {
        model.addAttribute("me", me).addAttribute("problems", Map.of());
        return "staff/account";
    }

    /** Ends all sessions, this one too: whoever knew the old password is out. */
    @PostMapping("/password")
    String changePassword(
            StaffMember me,
            @RequestParam String present,
            @RequestParam String wanted,
            @RequestParam String repeated,
            Model model) {
        var problems = problems(me, present, wanted, repeated);
        if (problems.isEmpty()) {
            return "redirect:/console/login?changed";
        }
        model.addAttribute("me", me).addAttribute("problems", problems);
        return "staff/account";
    }

    private Map<String, String> problems(StaffMember me, String present, String wanted, String repeated) {
        var objection = Passwords.objection(wanted, me.username());
        if (objection.isPresent()) {
            return Map.of("wanted", objection.get());
        }
        if (!wanted.equals(repeated)) {
            return Map.of("repeated", "Hai lần nhập chưa giống nhau.");
        }
        return changes.changePassword(me, present, wanted)
                ? Map.of()
                : Map.of("present", "Mật khẩu hiện tại chưa đúng.");
    }
}
